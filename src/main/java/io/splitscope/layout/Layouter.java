package io.splitscope.layout;

import io.splitscope.model.Progress;
import io.splitscope.picture.Picture;

/** Finds the place of everything in a picture. */
public final class Layouter {

    private Layouter() {}

    /**
     * Lays out a picture. The same picture, direction and sizes always give the same drawing.
     *
     * @param sizes how large each vertex is drawn
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static LaidOut layout(Picture picture, Direction direction, VertexSizes sizes, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
