package io.splitscope.simulate.link;

import io.splitscope.cost.Link;

/** The rates of a link as time goes on. */
@FunctionalInterface
public interface LinkProcess {

    /**
     * The rates at a time, without latency. To be asked with times that never fall.
     *
     * @param seconds time since the start
     */
    Link at(double seconds);
}
