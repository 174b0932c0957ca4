package io.splitscope.onnx;

import io.splitscope.model.Model;
import io.splitscope.onnx.graph.Graph;
import java.util.Map;

/** A file that has been read: its graph, from which models with any values of the symbolic dimensions follow. */
public final class OnnxFile {

    private final Graph graph;

    OnnxFile(Graph graph) {
        this.graph = graph;
    }

    /** The network as the file holds it, local functions inlined. */
    public Graph graph() {
        return graph;
    }

    /** The model with the usual values for its symbolic dimensions. */
    public Model model() {
        return model(Map.of());
    }

    /**
     * The model with the given values for its symbolic dimensions; those left out get their usual values. Does not read
     * the file again.
     *
     * @param dims values of at least 1, by symbolic name
     * @throws IllegalArgumentException if a value is below 1 or the model has no such dimension
     */
    public Model model(Map<String, Long> dims) {
        throw new UnsupportedOperationException();
    }
}
