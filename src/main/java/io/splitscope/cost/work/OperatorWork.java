package io.splitscope.cost.work;

import io.splitscope.model.Layer;

/** The registry: which family counts the work of which operator. */
public final class OperatorWork {

    private OperatorWork() {}

    /** The work of a layer; unknown for an operator or a shape that is not known. */
    public static Work of(Layer layer, Sizes sizes) {
        throw new UnsupportedOperationException("Not counted yet: " + layer.op() + sizes);
    }
}
