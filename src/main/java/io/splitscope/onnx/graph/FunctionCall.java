package io.splitscope.onnx.graph;

import java.util.List;
import java.util.Objects;

/**
 * A node of the network that calls a local function and was replaced by what is inside.
 *
 * @param index the position of the call among the network's nodes
 * @param name the call's name in the file, possibly empty
 * @param function the name of the function
 * @param inputs value names by position; empty text for one left out
 * @param outputs value names by position; empty text for one left out
 */
public record FunctionCall(int index, String name, String function, List<String> inputs, List<String> outputs) {
    public FunctionCall {
        Objects.requireNonNull(name);
        Objects.requireNonNull(function);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
