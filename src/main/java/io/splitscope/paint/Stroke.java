package io.splitscope.paint;

import java.util.Objects;

/**
 * How a line is drawn; its ends are cut off square and its corners are round.
 *
 * @param ink its colour
 * @param width its width, px at scale 1
 * @param dash the length of its dashes and of the gaps between them, px at scale 1; 0 for an unbroken line
 */
public record Stroke(Ink ink, double width, double dash) {

    public Stroke {
        Objects.requireNonNull(ink);
    }

    /** An unbroken line. */
    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, 0);
    }
}
