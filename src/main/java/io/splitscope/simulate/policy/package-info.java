/**
 * Ways to choose a split round after round: a {@link io.splitscope.split.strategy.SplitStrategy} of the engine, and what it
 * sees of the rates when it chooses.
 */
package io.splitscope.simulate.policy;
