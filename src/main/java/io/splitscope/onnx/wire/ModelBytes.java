package io.splitscope.onnx.wire;

import io.splitscope.model.NodeId;
import io.splitscope.onnx.OnnxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the parts of a model lie in its file. Only names are read; what a file holds in weights does not matter. */
public final class ModelBytes {

    private final WireFile file;
    private final List<Field> header = new ArrayList<>();
    private final List<Field> graphHeader = new ArrayList<>();
    private final List<NodeBytes> nodes = new ArrayList<>();
    private final Map<String, Field> weights = new LinkedHashMap<>();
    private final Map<String, Field> inputs = new LinkedHashMap<>();
    private final Map<String, Field> outputs = new LinkedHashMap<>();
    private final Map<String, Field> values = new LinkedHashMap<>();
    private final Map<Operator, FunctionBytes> functions = new LinkedHashMap<>();
    private final Map<Field, Set<String>> annotations = new LinkedHashMap<>();
    private final Map<String, Long> opsets = new HashMap<>();

    private ModelBytes(WireFile file) {
        this.file = file;
    }

    /**
     * Looks through a file.
     *
     * @param file stays the caller's to close, and has to stay open as long as bytes are asked for
     * @throws OnnxException if it is damaged
     * @throws IOException if it cannot be read any more
     */
    public static ModelBytes of(WireFile file) throws IOException, OnnxException {
        ModelBytes model = new ModelBytes(file);
        file.forEach(file.all(), model::addModelField);
        return model;
    }

    private void addModelField(Field field) throws IOException, OnnxException {
        switch (field.number()) {
            case Numbers.MODEL_GRAPH -> file.forEach(field.content(), this::addGraphField);
            case Numbers.MODEL_FUNCTION -> {
                FunctionBytes function = FunctionBytes.read(file, field);
                functions.put(function.operator(), function);
            }
            case Numbers.MODEL_TRAINING -> {}
            default -> {
                if (field.number() == Numbers.MODEL_OPSET) {
                    opset(file, field, opsets);
                }
                header.add(field);
            }
        }
    }

    private void addGraphField(Field field) throws IOException, OnnxException {
        switch (field.number()) {
            case Numbers.GRAPH_NODE -> nodes.add(NodeBytes.read(file, field));
            case Numbers.GRAPH_INITIALIZER -> weights.put(name(file, field, Numbers.TENSOR_NAME), field);
            case Numbers.GRAPH_SPARSE_INITIALIZER -> weights.put(sparseName(field), field);
            case Numbers.GRAPH_INPUT -> inputs.put(name(file, field), field);
            case Numbers.GRAPH_OUTPUT -> outputs.put(name(file, field), field);
            case Numbers.GRAPH_VALUE_INFO -> values.put(name(file, field), field);
            case Numbers.GRAPH_QUANTIZATION -> annotations.put(field, annotated(field));
            default -> graphHeader.add(field);
        }
    }

    /** The name of a message that has it in its first field. */
    static String name(WireFile file, Field message) throws IOException, OnnxException {
        return name(file, message, 1);
    }

    private static String name(WireFile file, Field message, int number) throws IOException, OnnxException {
        String[] name = {""};
        file.forEach(message.content(), field -> {
            if (field.number() == number) {
                name[0] = file.text(field);
            }
        });
        return name[0];
    }

    private String sparseName(Field tensor) throws IOException, OnnxException {
        String[] name = {""};
        file.forEach(tensor.content(), field -> {
            if (field.number() == Numbers.SPARSE_VALUES) {
                name[0] = name(file, field, Numbers.TENSOR_NAME);
            }
        });
        return name[0];
    }

    private Set<String> annotated(Field annotation) throws IOException, OnnxException {
        Set<String> tensors = new LinkedHashSet<>();
        file.forEach(annotation.content(), field -> {
            if (field.number() == Numbers.ANNOTATION_TENSOR) {
                tensors.add(file.text(field));
            } else if (field.number() == Numbers.ANNOTATION_PARAMETERS) {
                file.forEach(field.content(), entry -> {
                    if (entry.number() == Numbers.ENTRY_VALUE) {
                        tensors.add(file.text(entry));
                    }
                });
            }
        });
        return tensors;
    }

    static void opset(WireFile file, Field opset, Map<String, Long> opsets) throws IOException, OnnxException {
        String[] domain = {""};
        long[] version = {0};
        file.forEach(opset.content(), field -> {
            if (field.number() == Numbers.OPSET_DOMAIN) {
                domain[0] = file.text(field);
            } else if (field.number() == Numbers.OPSET_VERSION) {
                version[0] = field.value();
            }
        });
        opsets.put(domain[0].equals("ai.onnx") ? "" : domain[0], version[0]);
    }

    /** The file. */
    public WireFile file() {
        return file;
    }

    /** What the file says about itself and its operator sets: every field but graph, functions and training. */
    public List<Field> header() {
        return Collections.unmodifiableList(header);
    }

    /** Name, description and metadata of the graph, and whatever else it holds beside what other methods tell. */
    public List<Field> graphHeader() {
        return Collections.unmodifiableList(graphHeader);
    }

    /** The nodes of the graph, in the file's order. */
    public List<NodeBytes> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /**
     * The nodes on the way to one that stands inside local functions: first the call in the graph, last the node itself.
     *
     * @param id where it stands
     * @return the calls and the node; without the node when that is no node of the file but one that copies a result
     */
    public List<NodeBytes> way(NodeId id) {
        List<NodeBytes> way = new ArrayList<>();
        NodeBytes last = nodes.get(id.index());
        way.add(last);
        for (int position : id.inner()) {
            List<NodeBytes> inside = functions.get(last.operator()).nodes();
            if (position < inside.size()) {
                last = inside.get(position);
                way.add(last);
            }
        }
        return way;
    }

    /** The stored tensors of the graph, dense and sparse, by name, in the file's order. */
    public Map<String, Field> weights() {
        return Collections.unmodifiableMap(weights);
    }

    /** The declared inputs by name, in the file's order. */
    public Map<String, Field> inputs() {
        return Collections.unmodifiableMap(inputs);
    }

    /** The declared outputs by name, in the file's order. */
    public Map<String, Field> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    /** The declarations of other values by name, in the file's order. */
    public Map<String, Field> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The local functions, in the file's order. */
    public Map<Operator, FunctionBytes> functions() {
        return Collections.unmodifiableMap(functions);
    }

    /** The quantisation annotations, in the file's order, with the names of the tensors they speak of. */
    public Map<Field, Set<String>> annotations() {
        return Collections.unmodifiableMap(annotations);
    }

    /** Operator-set versions by domain. */
    public Map<String, Long> opsets() {
        return Collections.unmodifiableMap(opsets);
    }
}
