package io.splitscope.gdsec;

/**
 * Where a run stands after a round.
 *
 * @param number counted from 1; 0 is the start
 * @param objective f(θ) over all data, also when rounds use mini-batches
 * @param sentFraction the part of all workers' components that was sent in this round, from 0 to 1
 * @param bits what all workers have sent until now
 */
public record Round(int number, double objective, double sentFraction, MessageBits bits) {}
