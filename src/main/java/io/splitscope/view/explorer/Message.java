package io.splitscope.view.explorer;

import java.util.List;
import java.util.Objects;

/**
 * Something to tell the user.
 *
 * @param weight how much it matters
 * @param text a sentence for people
 * @param offers what the user can do about it
 */
public record Message(Weight weight, String text, List<Offer> offers) {

    /** How much a message matters. */
    public enum Weight {
        /** Good to know; goes away by itself. */
        NOTE,
        /** Asks for a decision; stays until it is made or something else succeeds. */
        QUESTION,
        /** Something could not be done; stays until it is dismissed or something else succeeds. */
        PROBLEM
    }

    /**
     * Something to do about a message.
     *
     * @param title what the button says
     * @param action what it does; the message stays
     */
    public record Offer(String title, Runnable action) {}

    public Message {
        Objects.requireNonNull(weight);
        Objects.requireNonNull(text);
        offers = List.copyOf(offers);
    }
}
