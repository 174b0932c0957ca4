package io.splitscope.paint;

import io.splitscope.picture.Edge;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Vertex;

/**
 * What can be pointed at and selected. Means the same in every picture of one model, whichever blocks are open: an open
 * block's frame and the card of the same block when closed are one target, and so are all edges of a tensor.
 */
public sealed interface Target {

    /** @param id {@link io.splitscope.model.Layer#id()} */
    record LayerTarget(int id) implements Target {}

    /** @param id {@link io.splitscope.block.Block#id()} */
    record BlockTarget(int id) implements Target {}

    /** @param position the position in {@link io.splitscope.model.Model#inputs()} */
    record InputTarget(int position) implements Target {}

    /** @param position the position in {@link io.splitscope.model.Model#outputs()} */
    record OutputTarget(int position) implements Target {}

    /** @param id {@link io.splitscope.model.Tensor#id()} */
    record TensorTarget(int id) implements Target {}

    /** What a vertex shows. */
    static Target of(Vertex vertex) {
        if (vertex instanceof Vertex.LayerVertex single) {
            return new LayerTarget(single.layer().id());
        }
        if (vertex instanceof Vertex.BlockVertex closed) {
            return new BlockTarget(closed.block().id());
        }
        if (vertex instanceof Vertex.InputVertex input) {
            return new InputTarget(input.position());
        }
        if (vertex instanceof Vertex.OutputVertex output) {
            return new OutputTarget(output.position());
        }
        throw new IllegalArgumentException("No target for " + vertex);
    }

    /** The open block that a frame shows. */
    static Target of(Frame frame) {
        return new BlockTarget(frame.block().id());
    }

    /** The tensor that an edge shows. */
    static Target of(Edge edge) {
        return new TensorTarget(edge.tensor().id());
    }
}
