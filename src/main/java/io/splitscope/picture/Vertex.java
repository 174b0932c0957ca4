package io.splitscope.picture;

import io.splitscope.block.Block;
import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.OptionalInt;

/** Something drawn as one box. */
public sealed interface Vertex {

    /** The position in {@link Picture#vertices()}. */
    int index();

    /**
     * A name that stays the same for the same thing in every picture of one model, such as {@code layer:12} or
     * {@code block:5}.
     */
    String id();

    /** The position in {@link Picture#frames()} of the innermost frame around it. */
    int frame();

    /** Ids of the layers it stands for, ascending; empty for raw inputs and results. */
    List<Integer> layers();

    /** A single layer. */
    record LayerVertex(int index, int frame, Layer layer) implements Vertex {
        @Override
        public String id() {
            return "layer:" + layer.id();
        }

        @Override
        public List<Integer> layers() {
            return List.of(layer.id());
        }
    }

    /** A closed block. */
    record BlockVertex(int index, int frame, Block block) implements Vertex {
        @Override
        public String id() {
            return "block:" + block.id();
        }

        @Override
        public List<Integer> layers() {
            return block.layers();
        }
    }

    /**
     * A raw input.
     *
     * @param position the position in {@link io.splitscope.model.Model#inputs()}
     */
    record InputVertex(int index, int frame, int position, Tensor tensor) implements Vertex {
        @Override
        public String id() {
            return "input:" + position;
        }

        @Override
        public List<Integer> layers() {
            return List.of();
        }
    }

    /**
     * A result of the model.
     *
     * @param position the position in {@link io.splitscope.model.Model#outputs()}
     * @param producer the layer that makes it; empty for a raw input or a constant that is handed out again
     */
    record OutputVertex(int index, int frame, int position, Tensor tensor, OptionalInt producer) implements Vertex {
        @Override
        public String id() {
            return "output:" + position;
        }

        @Override
        public List<Integer> layers() {
            return List.of();
        }
    }
}
