package io.splitscope.query;

import java.util.List;

/** Something that was found. */
public sealed interface Hit {

    /** @param id {@link io.splitscope.model.Layer#id()} */
    record LayerHit(int id) implements Hit {}

    /** @param id {@link io.splitscope.block.Block#id()} */
    record BlockHit(int id) implements Hit {}

    /**
     * A layer inside the body of another, which bodies may lie around.
     *
     * @param way the bodies to go through, outermost first; at least one
     * @param id {@link io.splitscope.model.Layer#id()} in the innermost of them
     */
    record InsideHit(List<Step> way, int id) implements Hit {
        public InsideHit {
            way = List.copyOf(way);
            if (way.isEmpty()) {
                throw new IllegalArgumentException("A layer inside a body has a way to it");
            }
        }

        /** The layer of the model that runs the outermost body. */
        public int outermost() {
            return way.get(0).layer();
        }
    }

    /**
     * A step into a body.
     *
     * @param layer the id of the layer that runs it, in the model around it
     * @param body the attribute that holds it, such as {@code then_branch}
     */
    record Step(int layer, String body) {}

    /** @param position the position in {@link io.splitscope.model.Model#inputs()} */
    record InputHit(int position) implements Hit {}
}
