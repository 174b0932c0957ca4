package io.splitscope.cost.work;

import io.splitscope.model.Layer;

/** Counts the work of the layers of some operators. */
@FunctionalInterface
interface WorkRule {

    /** The data decides how much there is to do, whatever the sizes. */
    WorkRule UNKNOWABLE = (layer, sizes) -> Work.UNKNOWN;

    /** The work of a layer; unknown where it needs a size that is. */
    Work of(Layer layer, Sizes sizes);
}
