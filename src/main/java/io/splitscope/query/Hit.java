package io.splitscope.query;

/** Something that was found. */
public sealed interface Hit {

    /** @param id {@link io.splitscope.model.Layer#id()} */
    record LayerHit(int id) implements Hit {}

    /** @param id {@link io.splitscope.block.Block#id()} */
    record BlockHit(int id) implements Hit {}

    /** @param position the position in {@link io.splitscope.model.Model#inputs()} */
    record InputHit(int position) implements Hit {}
}
