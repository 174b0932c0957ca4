package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The solver-neutral problem, so that others' solvers can be tried on it. Layers go by their place in the file; work and
 * bytes are those of one mini-batch, forward only.
 */
record Problem(
        String name,
        List<Node> nodes,
        List<Value> tensors,
        @JsonProperty("param_bytes") Map<String, Number> parameterBytes) {

    /** A layer. */
    record Node(Object id, Number flops, List<String> params) {}

    /**
     * A tensor.
     *
     * @param bytes null when no bound is known, so that it may not cross
     * @param producer null for raw input
     * @param gradient whether its gradient travels in training
     */
    record Value(
            String name,
            Number bytes,
            Object producer,
            List<Object> consumers,
            @JsonProperty("float") boolean gradient) {}

    static Problem of(Model model, Workload workload) {
        List<Object> ids = model.layers().stream().map(Position::of).toList();
        List<List<String>> used = new ArrayList<>();
        ids.forEach(id -> used.add(new ArrayList<>()));
        Map<String, Number> bytes = new LinkedHashMap<>();
        for (ParameterLoad parameter : workload.parameters()) {
            bytes.put(parameter.name(), WholeNumber.of(parameter.bytes()));
            parameter.users().forEach(layer -> used.get(layer).add(parameter.name()));
        }
        List<Node> nodes = model.layers().stream()
                .map(Layer::id)
                .map(id -> new Node(ids.get(id), WholeNumber.of(workload.flops(id)), used.get(id)))
                .toList();
        List<Value> values =
                workload.tensors().stream().map(tensor -> value(tensor, ids)).toList();
        return new Problem(model.origin().name(), nodes, values, bytes);
    }

    private static Value value(TensorLoad tensor, List<Object> ids) {
        return new Value(
                tensor.name(),
                WholeNumber.of(tensor.bytes()),
                tensor.isRaw() ? null : ids.get(tensor.producer()),
                tensor.consumers().stream().map(ids::get).toList(),
                tensor.gradient());
    }
}
