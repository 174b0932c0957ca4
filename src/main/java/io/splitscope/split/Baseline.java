package io.splitscope.split;

import java.util.Optional;

/** A split to compare with, or why there is none. */
public sealed interface Baseline {

    /** A split that the setting allows. */
    record Allowed(Split value) implements Baseline {}

    /**
     * A split that the setting rules out.
     *
     * @param why the reason, as the end of a sentence: "the raw data stays on the device"
     */
    record RuledOut(String why) implements Baseline {}

    /** The split, when it is allowed. */
    default Optional<Split> split() {
        return this instanceof Allowed allowed ? Optional.of(allowed.value()) : Optional.empty();
    }
}
