package io.splitscope.cli;

import io.splitscope.model.Layer;
import io.splitscope.model.NodeId;

/** Where a layer stands in the file, as JSON says it. */
final class Position {

    private Position() {}

    /** The node's position as a number, or a text such as {@code 8.3} for a node inside a local function. */
    static Object of(Layer layer) {
        NodeId node = layer.node();
        return node.isTopLevel() ? (Object) node.index() : node.toString();
    }
}
