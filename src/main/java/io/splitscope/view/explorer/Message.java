package io.splitscope.view.explorer;

import java.util.Objects;

/**
 * Something to tell the user.
 *
 * @param weight how much it matters
 * @param text a sentence for people
 */
public record Message(Weight weight, String text) {

    /** How much a message matters. */
    public enum Weight {
        /** Good to know; goes away by itself. */
        NOTE,
        /** Something could not be done; stays until it is dismissed or something else succeeds. */
        PROBLEM
    }

    public Message {
        Objects.requireNonNull(weight);
        Objects.requireNonNull(text);
    }
}
