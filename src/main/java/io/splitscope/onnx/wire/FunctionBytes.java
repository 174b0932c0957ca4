package io.splitscope.onnx.wire;

import io.splitscope.onnx.OnnxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A local function in the file.
 *
 * @param field where it lies
 * @param operator what nodes that call it name
 * @param nodes what is in it, in the file's order
 * @param defaults where the attributes lie that calls need not give, by name
 * @param opsets operator-set versions by domain, as far as the function names them
 */
public record FunctionBytes(
        Field field, Operator operator, List<NodeBytes> nodes, Map<String, Field> defaults, Map<String, Long> opsets) {

    public FunctionBytes {
        nodes = List.copyOf(nodes);
        defaults = Map.copyOf(defaults);
        opsets = Map.copyOf(opsets);
    }

    static FunctionBytes read(WireFile file, Field function) throws IOException, OnnxException {
        String[] parts = {"", "", ""};
        List<NodeBytes> nodes = new ArrayList<>();
        Map<String, Field> defaults = new HashMap<>();
        Map<String, Long> opsets = new HashMap<>();
        file.forEach(function.content(), field -> {
            switch (field.number()) {
                case Numbers.FUNCTION_DOMAIN -> parts[0] = file.text(field);
                case Numbers.FUNCTION_NAME -> parts[1] = file.text(field);
                case Numbers.FUNCTION_OVERLOAD -> parts[2] = file.text(field);
                case Numbers.FUNCTION_NODE -> nodes.add(NodeBytes.read(file, field));
                case Numbers.FUNCTION_DEFAULT -> defaults.put(ModelBytes.name(file, field), field);
                case Numbers.FUNCTION_OPSET -> ModelBytes.opset(file, field, opsets);
                default -> {}
            }
        });
        return new FunctionBytes(function, new Operator(parts[0], parts[1], parts[2]), nodes, defaults, opsets);
    }

    /** What the nodes in it call. */
    public Set<Operator> called() {
        Set<Operator> called = new HashSet<>();
        nodes.forEach(node -> called.addAll(node.called()));
        return called;
    }
}
