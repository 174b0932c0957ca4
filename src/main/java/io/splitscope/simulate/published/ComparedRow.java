package io.splitscope.simulate.published;

import java.util.Map;

/**
 * What was found for a model on a carrier.
 *
 * @param model the model
 * @param carrier the carrier
 * @param reductions by benchmark, how much less time the best split each round takes, as a part of the benchmark's time
 * @param lossOfBlocks how much longer the best split that cuts no block takes than the best, as a part of the best
 */
public record ComparedRow(String model, String carrier, Map<String, Spread> reductions, Spread lossOfBlocks) {}
