package io.splitscope.runtime;

import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Operator;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * Copies of a model's local functions, one for each call, in which nodes go by their positions ({@link io.splitscope.model.NodeId}). The
 * runtime puts what is inside in place of each call and names it after function and node; so no two nodes share a name.
 */
final class OwnFunctions {

    private final WireFile file;
    private final Map<Operator, FunctionBytes> functions;
    private final MessageRope copies = new MessageRope();

    /** @param functions those of the file, by what calls them */
    OwnFunctions(WireFile file, Map<Operator, FunctionBytes> functions) {
        this.file = file;
        this.functions = functions;
    }

    boolean isCall(NodeBytes node) {
        return functions.containsKey(node.operator());
    }

    /** A call of a copy that nobody else calls; makes that copy, too. */
    Rope call(NodeBytes node, String position) throws IOException, OnnxException {
        FunctionBytes function = functions.get(node.operator());
        String own = function.operator().name() + "@" + position;
        Iterator<NodeBytes> nodes = function.nodes().iterator();
        int[] count = {0};
        MessageRope copy = new MessageRope();
        file.forEach(function.field().content(), field -> {
            switch (field.number()) {
                case Numbers.FUNCTION_NAME -> copy.text(field.number(), own);
                case Numbers.FUNCTION_NODE ->
                    copy.message(field.number(), inner(nodes.next(), position + "." + count[0]++));
                default -> copy.copy(file.path(), field);
            }
        });
        copies.message(Numbers.MODEL_FUNCTION, copy.build());
        return with(file, node, Numbers.NODE_OPERATOR, own);
    }

    private Rope inner(NodeBytes node, String position) throws IOException, OnnxException {
        return isCall(node) ? call(node, position) : with(file, node, Numbers.NODE_NAME, position);
    }

    /** All copies made so far, as fields of a model. */
    Rope copies() {
        return copies.build();
    }

    /** A node with another text in one of its fields. */
    static Rope with(WireFile file, NodeBytes node, int number, String text) throws IOException, OnnxException {
        MessageRope copy = new MessageRope();
        file.forEach(node.field().content(), field -> {
            if (field.number() != number) {
                copy.copy(file.path(), field);
            }
        });
        return copy.text(number, text).build();
    }
}
