package io.splitscope.view.outline;

import io.splitscope.block.Block;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
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
            return block.displayName();
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
            String op = Legible.name(layer.op());
            String last = Legible.name(layer.name().substring(layer.name().lastIndexOf('/') + 1));
            return last.isBlank() || last.equals(op) ? op : op + "  " + last;
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
