package io.splitscope.split;

import io.splitscope.cost.Setting;

/** Finds the best split in a setting. */
@FunctionalInterface
public interface BestSplit {

    /**
     * The split with the least delay.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    Split in(Setting setting) throws UnsatisfiablePinsException;
}
