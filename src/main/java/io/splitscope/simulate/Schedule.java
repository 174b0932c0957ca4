package io.splitscope.simulate;

/** In which order the devices of a fleet train. */
public enum Schedule {
    /**
     * One after the other; the device-side model is handed on through the server. A round takes the sum of their turns, and
     * the server works for one at a time.
     */
    SEQUENTIAL,
    /**
     * All at once; their models are aggregated at the end of the round, which takes no time of its own. A round takes as long
     * as its slowest device, and each device has an equal share of the server's speed.
     */
    PARALLEL
}
