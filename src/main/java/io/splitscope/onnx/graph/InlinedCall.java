package io.splitscope.onnx.graph;

import io.splitscope.model.NodeId;
import java.util.Map;

/**
 * A call of a local function that was replaced by what is inside.
 *
 * @param id where the call stands in the file
 * @param values the values of the graph that the names written in the function stand for there; empty text for an operand left out
 */
public record InlinedCall(NodeId id, Map<String, String> values) {
    public InlinedCall {
        values = Map.copyOf(values);
    }
}
