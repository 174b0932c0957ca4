package io.splitscope.onnx.wire;

import io.splitscope.onnx.OnnxException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * A node in the file.
 *
 * @param field where it lies
 * @param operator what it calls
 * @param called what it and the nodes in its bodies call
 */
public record NodeBytes(Field field, Operator operator, Set<Operator> called) {
    public NodeBytes {
        called = Set.copyOf(called);
    }

    static NodeBytes read(WireFile file, Field node) throws IOException, OnnxException {
        Set<Operator> called = new HashSet<>();
        return new NodeBytes(node, collect(file, node, called), called);
    }

    private static Operator collect(WireFile file, Field node, Set<Operator> called) throws IOException, OnnxException {
        String[] parts = {"", "", ""};
        file.forEach(node.content(), field -> {
            switch (field.number()) {
                case Numbers.NODE_DOMAIN -> parts[0] = file.text(field);
                case Numbers.NODE_OPERATOR -> parts[1] = file.text(field);
                case Numbers.NODE_OVERLOAD -> parts[2] = file.text(field);
                case Numbers.NODE_ATTRIBUTE -> collectBodies(file, field, called);
                default -> {}
            }
        });
        Operator operator = new Operator(parts[0], parts[1], parts[2]);
        called.add(operator);
        return operator;
    }

    private static void collectBodies(WireFile file, Field attribute, Set<Operator> called)
            throws IOException, OnnxException {
        file.forEach(attribute.content(), field -> {
            if (field.number() == Numbers.ATTRIBUTE_GRAPH || field.number() == Numbers.ATTRIBUTE_GRAPHS) {
                file.forEach(field.content(), part -> {
                    if (part.number() == Numbers.GRAPH_NODE) {
                        collect(file, part, called);
                    }
                });
            }
        });
    }
}
