package io.splitscope.paint;

import io.splitscope.layout.VertexSizes;
import io.splitscope.picture.Vertex;

/** The sizes of the cards and pills that the {@link Painter} draws. Lay out with these and nothing is clipped. */
public final class CardSizes implements VertexSizes {

    /** Follows from the kind of vertex and the length of its name, without asking any font. */
    public static final VertexSizes STANDARD = new CardSizes();

    private CardSizes() {}

    @Override
    public Size of(Vertex vertex) {
        return VertexSizes.ESTIMATED.of(vertex);
    }
}
