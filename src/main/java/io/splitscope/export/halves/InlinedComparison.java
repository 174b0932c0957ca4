package io.splitscope.export.halves;

import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a node that stands in a part in the place of a call with what is inside the function: as it was read, and the
 * attributes written there byte by byte.
 */
final class InlinedComparison {

    private final ModelBytes part;
    private final ModelBytes whole;
    private final BytesComparison bytes;

    InlinedComparison(ModelBytes part, ModelBytes whole, BytesComparison bytes) {
        this.part = part;
        this.whole = whole;
        this.bytes = bytes;
    }

    /**
     * Whether they are the same.
     *
     * @param mine the node of the part
     * @param read what was read of it
     * @param theirs what was read of the node in the function
     */
    boolean same(NodeBytes mine, Node read, Node theirs) throws IOException, OnnxException {
        return sameNode(read, theirs) && sameAttributes(mine, theirs);
    }

    private static boolean sameNode(Node one, Node other) {
        return one.op().equals(other.op())
                && one.domain().equals(other.domain())
                && one.opset() == other.opset()
                && one.inputs().equals(other.inputs())
                && one.outputs().equals(other.outputs())
                && one.captures().equals(other.captures())
                && sameSettings(one.attributes(), other.attributes());
    }

    private static boolean sameSettings(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> same(entry.getValue(), other.get(entry.getKey())));
    }

    private static boolean same(AttributeValue one, AttributeValue other) {
        if (one instanceof AttributeValue.Constant mine && other instanceof AttributeValue.Constant theirs) {
            return same(mine.tensor(), theirs.tensor());
        } else if (one instanceof AttributeValue.Constants mine && other instanceof AttributeValue.Constants theirs) {
            return mine.tensors().size() == theirs.tensors().size();
        } else if (one instanceof AttributeValue.Body mine && other instanceof AttributeValue.Body theirs) {
            return same(mine.graph(), theirs.graph());
        } else if (one instanceof AttributeValue.Bodies mine && other instanceof AttributeValue.Bodies theirs) {
            return mine.graphs().size() == theirs.graphs().size();
        }
        return one.equals(other);
    }

    private static boolean same(StoredTensor one, StoredTensor other) {
        return one.type() == other.type()
                && one.dims().equals(other.dims())
                && Arrays.equals(one.integers().orElse(null), other.integers().orElse(null))
                && Arrays.equals(one.reals().orElse(null), other.reals().orElse(null));
    }

    /** Bodies name their own values anew; what counts is what is done in which order. */
    private static boolean same(Graph one, Graph other) {
        List<Node> mine = one.nodes();
        List<Node> theirs = other.nodes();
        if (mine.size() != theirs.size()
                || one.inputs().size() != other.inputs().size()
                || one.outputs().size() != other.outputs().size()
                || one.initializers().size() != other.initializers().size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).op().equals(theirs.get(i).op())
                    || !mine.get(i).domain().equals(theirs.get(i).domain())
                    || mine.get(i).inputs().size() != theirs.get(i).inputs().size()
                    || !sameSettings(mine.get(i).attributes(), theirs.get(i).attributes())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameAttributes(NodeBytes mine, Node theirs) throws IOException, OnnxException {
        List<NodeBytes> way = whole.way(theirs.id());
        if (way.size() <= theirs.id().inner().size()) {
            return true;
        }
        Map<String, Field> written = attributes(part, mine);
        for (Map.Entry<String, Field> attribute :
                attributes(whole, way.get(way.size() - 1)).entrySet()) {
            if (isPlain(attribute.getValue())) {
                Optional<Field> here = Optional.ofNullable(written.get(attribute.getKey()));
                if (here.isEmpty() || !bytes.attribute(here.get(), attribute.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<String, Field> attributes(ModelBytes model, NodeBytes node) throws IOException, OnnxException {
        Map<String, Field> attributes = new HashMap<>();
        model.file().forEach(node.field().content(), field -> {
            if (field.number() == Numbers.NODE_ATTRIBUTE) {
                attributes.put(Surrounding.text(model.file(), field, Numbers.ATTRIBUTE_NAME), field);
            }
        });
        return attributes;
    }

    /** Whether an attribute neither refers to one of the function nor holds names of values. */
    private boolean isPlain(Field attribute) throws IOException, OnnxException {
        boolean[] plain = {true};
        whole.file()
                .forEach(
                        attribute.content(),
                        field -> plain[0] &= switch (field.number()) {
                            case Numbers.ATTRIBUTE_REFERENCE, Numbers.ATTRIBUTE_GRAPH, Numbers.ATTRIBUTE_GRAPHS ->
                                false;
                            default -> true;
                        });
        return plain[0];
    }
}
