package io.splitscope.onnx;

import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds element types that ONNX has not published, as a newer or foreign exporter may write them. */
final class UnknownTypes {

    /** For each code the first value that has it. */
    private final Map<Integer, String> found = new TreeMap<>();

    private UnknownTypes() {}

    /** A sentence for each unpublished type in a file. */
    static List<String> in(ModelProto model) {
        UnknownTypes types = new UnknownTypes();
        types.look(model.getGraph());
        for (FunctionProto function : model.getFunctionsList()) {
            types.lookAtValues(function.getValueInfoList());
            types.lookAtNodes(function.getNodeList());
        }
        return types.found.entrySet().stream()
                .map(entry -> "The elements of " + Quote.of(entry.getValue()) + " have the type code "
                        + entry.getKey()
                        + ", which ONNX has not published; their type and bytes stay unknown. Look for a newer SplitScope"
                        + " or export with a published type.")
                .toList();
    }

    private void look(GraphProto graph) {
        for (TensorProto tensor : graph.getInitializerList()) {
            look(tensor.getDataType(), tensor.getName());
        }
        for (SparseTensorProto tensor : graph.getSparseInitializerList()) {
            look(tensor.getValues().getDataType(), tensor.getValues().getName());
        }
        lookAtValues(graph.getInputList());
        lookAtValues(graph.getOutputList());
        lookAtValues(graph.getValueInfoList());
        lookAtNodes(graph.getNodeList());
    }

    private void lookAtValues(List<ValueInfoProto> values) {
        for (ValueInfoProto value : values) {
            look(value.getType(), value.getName());
        }
    }

    private void look(TypeProto type, String name) {
        switch (type.getValueCase()) {
            case TENSOR_TYPE -> look(type.getTensorType().getElemType(), name);
            case SPARSE_TENSOR_TYPE -> look(type.getSparseTensorType().getElemType(), name);
            case SEQUENCE_TYPE -> look(type.getSequenceType().getElemType(), name);
            case OPTIONAL_TYPE -> look(type.getOptionalType().getElemType(), name);
            case MAP_TYPE -> {
                look(type.getMapType().getKeyType(), name);
                look(type.getMapType().getValueType(), name);
            }
            case VALUE_NOT_SET -> {
                // nothing is said
            }
        }
    }

    private void lookAtNodes(List<NodeProto> nodes) {
        for (NodeProto node : nodes) {
            for (AttributeProto attribute : node.getAttributeList()) {
                if (attribute.hasT()) {
                    look(
                            attribute.getT().getDataType(),
                            node.getOutputCount() > 0 ? node.getOutput(0) : node.getName());
                }
                if (attribute.hasG()) {
                    look(attribute.getG());
                }
                attribute.getGraphsList().forEach(this::look);
            }
        }
    }

    private void look(int code, String name) {
        if (!TypeReader.isPublished(code)) {
            found.putIfAbsent(code, name);
        }
    }
}
