package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The solver-neutral problem, so that others' solvers can be tried on it. Layers go by their place in the file; work and
 * bytes are those of one mini-batch, forward only. Frozen weights are left out.
 */
record Problem(
        String name,
        List<Node> nodes,
        List<Value> tensors,
        @JsonProperty("param_bytes") Map<String, Number> parameterBytes) {

    /**
     * A layer.
     *
     * @param work FLOPs of one iteration, backward pass included; only when layers are frozen, as it then is not the same
     *     multiple of {@code flops} for all
     * @param deviceSeconds its seconds of one iteration on the device, backward pass included; only with a profile
     * @param serverSeconds the same on the server
     * @param tail true when it stays on the device with the labels; else left out
     */
    record Node(
            Object id,
            Number flops,
            List<String> params,
            @JsonInclude(JsonInclude.Include.NON_NULL) Number work,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double deviceSeconds,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double serverSeconds,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean tail) {}

    /**
     * A tensor.
     *
     * @param bytes null when no bound is known, so that it may not cross
     * @param producer null for raw input
     * @param gradient whether its gradient travels in training
     * @param wireBytes its bytes on the way; only when it travels in a type of its own
     * @param returns true when it has to reach the device wherever it is made; else left out
     */
    record Value(
            String name,
            Number bytes,
            Object producer,
            List<Object> consumers,
            @JsonProperty("float") boolean gradient,
            @JsonInclude(JsonInclude.Include.NON_NULL) Number wireBytes,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean returns) {}

    static Problem of(Model model, Workload workload, Setting setting) {
        Iteration iteration = Iteration.of(workload, setting);
        Protocol protocol = setting.protocol();
        List<Object> ids = model.layers().stream().map(Position::of).toList();
        List<List<String>> used = new ArrayList<>();
        ids.forEach(id -> used.add(new ArrayList<>()));
        Map<String, Number> bytes = new LinkedHashMap<>();
        for (int i = 0; i < workload.parameters().size(); i++) {
            ParameterLoad parameter = workload.parameters().get(i);
            if (iteration.isFrozen(i)) {
                continue;
            }
            bytes.put(parameter.name(), WholeNumber.of(parameter.bytes()));
            parameter.users().forEach(layer -> used.get(layer).add(parameter.name()));
        }
        boolean deviceMeasured = isMeasured(workload::deviceWork, workload);
        boolean serverMeasured = isMeasured(workload::serverWork, workload);
        List<Node> nodes = model.layers().stream()
                .map(Layer::id)
                .map(id -> new Node(
                        ids.get(id),
                        WholeNumber.of(workload.flops(id)),
                        used.get(id),
                        protocol.frozen().isEmpty() ? null : WholeNumber.of(iteration.flops(id)),
                        deviceMeasured ? iteration.deviceWork(id) / setting.deviceSpeed() : null,
                        serverMeasured ? iteration.serverWork(id) / setting.serverSpeed() : null,
                        iteration.isInTail(id) ? true : null))
                .toList();
        List<Value> values = IntStream.range(0, workload.tensors().size())
                .mapToObj(tensor -> value(iteration, tensor, protocol.wire(), ids))
                .toList();
        return new Problem(model.origin().name(), nodes, values, bytes);
    }

    private static boolean isMeasured(IntToDoubleFunction work, Workload workload) {
        return IntStream.range(0, workload.layers())
                .anyMatch(layer -> work.applyAsDouble(layer) != workload.flops(layer));
    }

    private static Value value(Iteration iteration, int position, WireType wire, List<Object> ids) {
        TensorLoad tensor = iteration.workload().tensors().get(position);
        return new Value(
                tensor.name(),
                WholeNumber.of(tensor.bytes()),
                tensor.isRaw() ? null : ids.get(tensor.producer()),
                tensor.consumers().stream().map(ids::get).toList(),
                iteration.isDifferentiable(position),
                wire == WireType.MODEL ? null : WholeNumber.of(iteration.bytes(position)),
                iteration.isWantedOnDevice(position) ? true : null);
    }
}
