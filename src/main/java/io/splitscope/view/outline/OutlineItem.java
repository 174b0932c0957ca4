package io.splitscope.view.outline;

import io.splitscope.block.Block;
import io.splitscope.model.Layer;
import io.splitscope.paint.Target;
import java.util.List;

/** A row of the outline. */
sealed interface OutlineItem {

    /** What people call it. */
    String name();

    /** What it selects. */
    Target target();

    /** Ids of the layers it stands for. */
    List<Integer> layers();

    /** A block. */
    record BlockItem(Block block) implements OutlineItem {
        @Override
        public String name() {
            return block.name();
        }

        @Override
        public Target target() {
            return new Target.BlockTarget(block.id());
        }

        @Override
        public List<Integer> layers() {
            return block.layers();
        }
    }

    /** A layer. */
    record LayerItem(Layer layer) implements OutlineItem {
        @Override
        public String name() {
            String name = layer.name();
            String last = name.substring(name.lastIndexOf('/') + 1);
            return last.isBlank() || last.equals(layer.op()) ? layer.op() : layer.op() + "  " + last;
        }

        @Override
        public Target target() {
            return new Target.LayerTarget(layer.id());
        }

        @Override
        public List<Integer> layers() {
            return List.of(layer.id());
        }
    }
}
