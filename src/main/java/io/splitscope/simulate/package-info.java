/**
 * Whole training runs on networks that change: an {@link io.splitscope.simulate.Experiment} says who trains what on which
 * links, {@link io.splitscope.simulate.Simulation} lets every policy choose its splits round after round, and
 * {@link io.splitscope.simulate.Outcome} tells what that took.
 *
 * <p>The network is the same for all policies: a link has one pair of rates for each round, drawn at round · interval,
 * however long a policy's rounds take. So the best split each round is the best run, and a seed gives the same run again.
 */
package io.splitscope.simulate;
