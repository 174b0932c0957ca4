package io.splitscope.trial;

import java.util.function.ToDoubleFunction;

/** The terms of the delay of a forward pass, in the order in which they happen. */
public enum Term {
    DEVICE(Terms::device),
    UP(Terms::up),
    SERVER(Terms::server),
    DOWN(Terms::down);

    private final ToDoubleFunction<Terms> seconds;

    Term(ToDoubleFunction<Terms> seconds) {
        this.seconds = seconds;
    }

    /** Its part of a delay, s. */
    public double of(Terms terms) {
        return seconds.applyAsDouble(terms);
    }

    /** Whether it is computing, and not the link. */
    public boolean isCompute() {
        return this == DEVICE || this == SERVER;
    }
}
