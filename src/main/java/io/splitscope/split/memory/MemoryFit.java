package io.splitscope.split.memory;

import io.splitscope.split.Split;

/** What was found for a limit of the device's memory. */
public sealed interface MemoryFit {

    /** The best split of all fits. */
    record Best(Split split, DeviceMemory memory) implements MemoryFit {}

    /**
     * The best split does not fit; this is the best one known that does.
     *
     * @param split the split offered
     * @param memory what it needs
     * @param bound no split that fits takes less, seconds
     */
    record Offered(Split split, DeviceMemory memory, double bound) implements MemoryFit {

        /** By how much, at most, it takes longer than the best split that fits: 0.03 means 3 %. */
        public double gap() {
            double delay = split.delay().total();
            return bound >= delay || delay == 0 ? 0 : bound <= 0 ? Double.POSITIVE_INFINITY : delay / bound - 1;
        }
    }

    /**
     * No split that fits is known.
     *
     * @param least the split of those looked at that needs the least
     * @param memory what it needs
     */
    record TooMuch(Split least, DeviceMemory memory) implements MemoryFit {}
}
