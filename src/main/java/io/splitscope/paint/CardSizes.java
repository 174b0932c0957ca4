package io.splitscope.paint;

import io.splitscope.layout.VertexSizes;
import io.splitscope.model.Tensor;
import io.splitscope.picture.Vertex;

/**
 * The sizes of the cards and pills that the {@link Painter} draws: lay out with these. A layer's follows from its operator
 * only and all blocks are of one size, so that blocks of one form are laid out once.
 */
public final class CardSizes implements VertexSizes {

    /** The sizes, which ask no font and so are the same everywhere. */
    public static final VertexSizes STANDARD = new CardSizes();

    static final double LAYER_LEFT = 15;
    static final double LAYER_RIGHT = 10;
    static final double BLOCK_SIDE = 12;
    static final double PILL_SIDE = 18;
    static final double TOGGLE = 13;
    static final double CHIP_SIDE = 6;
    /** How far the cards of a closed block peek out below the front one. */
    static final double STACK = 8;

    private static final double STEP = 8;
    private static final double LAYER_WIDTH = 168;
    private static final double WIDEST = 232;
    private static final double LAYER_HEIGHT = 46;
    private static final double BLOCK_WIDTH = 192;
    private static final double BLOCK_HEIGHT = 68 + STACK;
    private static final double PILL_WIDTH = 128;
    private static final double PILL_HEIGHT = 42;

    private CardSizes() {}

    @Override
    public Size of(Vertex vertex) {
        if (vertex instanceof Vertex.LayerVertex single) {
            double title = TextWidths.of(single.layer().op(), TextStyle.STRONG) + LAYER_LEFT + LAYER_RIGHT;
            return new Size(stepped(title, LAYER_WIDTH), LAYER_HEIGHT);
        }
        if (vertex instanceof Vertex.BlockVertex) {
            return new Size(BLOCK_WIDTH, BLOCK_HEIGHT);
        }
        Tensor tensor =
                vertex instanceof Vertex.InputVertex input ? input.tensor() : ((Vertex.OutputVertex) vertex).tensor();
        double name = TextWidths.of(tensor.displayName(), TextStyle.STRONG);
        double shape = TextWidths.of(tensor.shape().bound(), TextStyle.PLAIN);
        return new Size(stepped(Math.max(name, shape) + 2 * PILL_SIDE, PILL_WIDTH), PILL_HEIGHT);
    }

    private static double stepped(double wanted, double least) {
        return Math.max(least, Math.min(WIDEST, Math.ceil(wanted / STEP) * STEP));
    }
}
