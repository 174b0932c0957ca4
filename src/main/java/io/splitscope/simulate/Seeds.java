package io.splitscope.simulate;

import java.util.stream.LongStream;

/**
 * The seeds of the runs, one after the other.
 *
 * @param first the first
 * @param count how many, at least 1
 */
public record Seeds(long first, int count) {

    /**
     * @throws IllegalArgumentException if there is none
     */
    public Seeds {
        if (count < 1) {
            throw new IllegalArgumentException("There is at least 1 seed, not " + count);
        }
    }

    /** The seeds. */
    public LongStream values() {
        return LongStream.range(0, count).map(i -> first + i);
    }
}
