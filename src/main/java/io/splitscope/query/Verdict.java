package io.splitscope.query;

import java.util.function.BooleanSupplier;

/** Whether a term holds. */
enum Verdict {
    YES,
    NO,
    /** What the term asks is not known, or makes no sense, for this thing. */
    UNKNOWN;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    static Verdict ifKnown(boolean known, BooleanSupplier holds) {
        return known ? of(holds.getAsBoolean()) : UNKNOWN;
    }

    Verdict negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
