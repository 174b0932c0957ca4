package io.splitscope.layout;

import io.splitscope.picture.Vertex;

/** Room for a short title in letters of usual width, in a few steps so that vertices that look alike are of one size. */
final class EstimatedSizes implements VertexSizes {

    private static final double LETTER = 7.5;
    private static final double MARGIN = 24;
    private static final double STEP = 40;
    private static final double MIN_WIDTH = 120;
    private static final double MAX_WIDTH = 240;
    private static final double LAYER_HEIGHT = 40;
    private static final double BLOCK_HEIGHT = 56;
    private static final double TENSOR_HEIGHT = 32;

    @Override
    public Size of(Vertex vertex) {
        if (vertex instanceof Vertex.LayerVertex single) {
            return new Size(width(single.layer().op()), LAYER_HEIGHT);
        }
        if (vertex instanceof Vertex.BlockVertex closed) {
            return new Size(width(closed.block().displayName()), BLOCK_HEIGHT);
        }
        if (vertex instanceof Vertex.InputVertex input) {
            return new Size(width(input.tensor().displayName()), TENSOR_HEIGHT);
        }
        if (vertex instanceof Vertex.OutputVertex output) {
            return new Size(width(output.tensor().displayName()), TENSOR_HEIGHT);
        }
        throw new IllegalArgumentException("No size for " + vertex);
    }

    private static double width(String text) {
        double steps = Math.ceil((text.length() * LETTER + MARGIN) / STEP);
        return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, steps * STEP));
    }
}
