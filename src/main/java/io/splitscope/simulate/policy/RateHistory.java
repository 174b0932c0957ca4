package io.splitscope.simulate.policy;

import io.splitscope.cost.Link;

/** The rates of one device's link, round by round. */
public interface RateHistory {

    /** The rates in a round, from 0. */
    Link at(int round);

    /** The arithmetic mean of the rates of all rounds. */
    Link mean();
}
