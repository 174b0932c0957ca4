package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.splitscope.cost.BodyRuns;
import io.splitscope.cost.LayerCost;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Attribute;
import io.splitscope.model.DataExtent;
import io.splitscope.model.Dim;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.graph.FunctionCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What {@code inspect} answers, in the form of its JSON; what is unknown is null.
 *
 * @param model the model's name
 * @param opset the version of the standard operator set; null when the file names none
 * @param inputs the raw inputs
 * @param outputs the results
 * @param symbols the symbolic dimensions
 * @param dataExtents the numbers that only the data decides and {@code --dim} sets
 * @param layers a row for each node of the file that is a layer, by position; a call of a local function is one row
 * @param totals sums over the model, each parameter once
 * @param warnings what could not be understood
 */
record Inspection(
        String model,
        Long opset,
        List<Value> inputs,
        List<Value> outputs,
        List<Setting> symbols,
        List<Decided> dataExtents,
        List<Row> layers,
        Totals totals,
        List<String> warnings) {

    /** A symbolic dimension and its value. */
    record Setting(String name, long value) {}

    /**
     * A number that only the data decides.
     *
     * @param op the operator at which the data decides it
     * @param layer the name of that node
     * @param value what it is set to; null while it is open
     * @param bound the most it can be; null when no bound is known
     */
    record Decided(String name, String op, String layer, Long value, Long bound) {
        static Decided of(DataExtent extent) {
            return new Decided(
                    extent.name(), extent.op(), extent.layer(), boxed(extent.value()), boxed(extent.bound()));
        }
    }

    /** A tensor that enters or leaves the model. Extents are numbers under the binding. */
    record Value(String name, List<Long> shape, String type) {
        static Value of(Tensor tensor) {
            return new Value(
                    tensor.name(), extents(tensor.shape()), tensor.type().name());
        }
    }

    /** A result of a layer. */
    record Result(String name, List<Long> shape, String type, Number bytes) {}

    /**
     * A layer.
     *
     * @param index the node's position in the file
     * @param id for a layer inside a local function, its place such as {@code 8.3}; otherwise left out
     * @param params elements of its parameters; one that several layers share counts with the first of them, so that the
     *     rows add up to the total
     * @param paramBytes bytes of the same
     * @param sharedParams elements of the parameters it uses that count with an earlier layer; left out when there are none
     * @param bodies what an If, a Loop or a Scan runs; left out for other layers
     * @param inner for a call of a local function, the layers inside; otherwise left out
     */
    record Row(
            int index,
            @JsonInclude(JsonInclude.Include.NON_NULL) String id,
            String name,
            String op,
            List<String> inputs,
            List<Result> outputs,
            Long params,
            Long paramBytes,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long sharedParams,
            Number macs,
            Number flops,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Body> bodies,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Row> inner) {}

    /**
     * The body of a layer. Its work is that of one run; the parameters count with the layer too.
     *
     * @param name the attribute that holds it
     * @param runs how often it runs when the layer runs; null when the data decides
     * @param counted how often its work counts in the layer's
     * @param why the reason for that count
     * @param inputs what it is given and what it reads from outside
     */
    record Body(
            String name,
            Long runs,
            long counted,
            String why,
            List<Value> inputs,
            List<Value> outputs,
            List<Row> layers) {}

    /** Sums over the model. */
    record Totals(int nodes, int layers, Long params, Long paramBytes, Number macs, Number flops) {}

    /**
     * The answer for a model.
     *
     * @param calls the calls of local functions in its file
     * @param scale to the mini-batch that was asked for
     */
    static Inspection of(List<FunctionCall> calls, ModelCost cost, BatchScale scale) {
        Model model = cost.model();
        List<Row> rows = new Rows(cost, scale).of(calls);
        Totals totals = new Totals(
                model.origin().nodeCount(),
                rows.size(),
                sum(model.parameters(), Parameter::count),
                sum(model.parameters(), Parameter::bytes),
                scale.apply(cost.total().macs()),
                scale.apply(cost.total().flops()));
        return new Inspection(
                model.origin().name(),
                model.origin().opsets().get(""),
                model.inputs().stream().map(Value::of).toList(),
                model.outputs().stream().map(Value::of).toList(),
                model.symbols().stream()
                        .map(symbol -> new Setting(symbol.name(), symbol.value()))
                        .toList(),
                model.dataExtents().stream().map(Decided::of).toList(),
                rows,
                totals,
                model.warnings());
    }

    private static List<Long> extents(Shape shape) {
        if (!shape.ranked()) {
            return null;
        }
        List<Long> extents = new ArrayList<>(shape.rank());
        for (Dim dim : shape.dims()) {
            extents.add(dim.size().isPresent() ? Long.valueOf(dim.size().getAsLong()) : null);
        }
        return extents;
    }

    private static <T> Long sum(Collection<T> parts, Function<T, OptionalLong> measure) {
        return boxed(total(parts, measure));
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    /** The sum; empty when a part is unknown or the sum leaves the range of a long. */
    private static <T> OptionalLong total(Collection<T> parts, Function<T, OptionalLong> measure) {
        long sum = 0;
        for (T part : parts) {
            OptionalLong value = measure.apply(part);
            if (value.isEmpty() || value.getAsLong() > Long.MAX_VALUE - sum) {
                return OptionalLong.empty();
            }
            sum += value.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** Makes the rows of the layers. */
    private static final class Rows {
        private final ModelCost cost;
        private final BatchScale scale;
        private final Map<String, Tensor> tensors = new HashMap<>();
        private final Set<Parameter> counted = new HashSet<>();

        Rows(ModelCost cost, BatchScale scale) {
            this.cost = cost;
            this.scale = scale;
            cost.model().tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        }

        List<Row> of(List<FunctionCall> calls) {
            Map<Integer, FunctionCall> callAt = new LinkedHashMap<>();
            calls.forEach(call -> callAt.put(call.index(), call));
            Map<Integer, List<Layer>> byIndex = new TreeMap<>();
            for (Layer layer : cost.model().layers()) {
                byIndex.computeIfAbsent(layer.node().index(), index -> new ArrayList<>(1))
                        .add(layer);
            }
            List<Row> rows = new ArrayList<>(byIndex.size());
            byIndex.forEach((index, layers) -> {
                FunctionCall call = callAt.get(index);
                rows.add(call == null ? row(layers.get(0)) : row(call, layers));
            });
            return rows;
        }

        private Row row(Layer layer) {
            LayerCost work = cost.layer(layer.id());
            List<Parameter> shared = new ArrayList<>(0);
            List<Parameter> own = new ArrayList<>(layer.parameters().size());
            for (Parameter parameter : layer.parameters()) {
                (counted.add(parameter) ? own : shared).add(parameter);
            }
            SortedMap<String, Attribute.Body> bodies = layer.bodies();
            return new Row(
                    layer.node().index(),
                    layer.node().isTopLevel() ? null : layer.node().toString(),
                    layer.name(),
                    layer.op(),
                    names(layer.inputs()),
                    results(layer.outputs()),
                    sum(own, Parameter::count),
                    sum(own, Parameter::bytes),
                    shared.isEmpty() ? null : sum(shared, Parameter::count),
                    scale.apply(work.macs()),
                    scale.apply(work.flops()),
                    bodies.isEmpty() ? null : bodies(layer, bodies),
                    null);
        }

        private List<Body> bodies(Layer layer, SortedMap<String, Attribute.Body> bodies) {
            List<Body> described = new ArrayList<>(bodies.size());
            bodies.forEach((name, body) -> {
                Model model = body.model();
                BodyRuns runs = BodyRuns.of(layer, body);
                described.add(new Body(
                        name,
                        boxed(body.runs()),
                        runs.counted(),
                        runs.why(),
                        model.inputs().stream().map(Value::of).toList(),
                        model.outputs().stream().map(Value::of).toList(),
                        new Rows(ModelCost.of(model), scale).of(List.of())));
            });
            return described;
        }

        private Row row(FunctionCall call, List<Layer> inside) {
            Set<Parameter> parameters = new LinkedHashSet<>();
            inside.forEach(layer -> parameters.addAll(layer.parameters()));
            List<Parameter> shared =
                    parameters.stream().filter(counted::contains).toList();
            parameters.removeAll(counted);
            return new Row(
                    call.index(),
                    null,
                    call.name(),
                    call.function(),
                    call.inputs(),
                    call.outputs().stream()
                            .map(name -> result(tensors.getOrDefault(name, Tensor.ABSENT), name))
                            .toList(),
                    sum(parameters, Parameter::count),
                    sum(parameters, Parameter::bytes),
                    shared.isEmpty() ? null : sum(shared, Parameter::count),
                    scale.apply(total(inside, layer -> cost.layer(layer.id()).macs())),
                    scale.apply(total(inside, layer -> cost.layer(layer.id()).flops())),
                    null,
                    inside.stream().map(this::row).toList());
        }

        private static List<String> names(List<Tensor> tensors) {
            List<String> names = new ArrayList<>(tensors.size());
            for (Tensor tensor : tensors) {
                names.add(tensor.name());
            }
            return names;
        }

        private List<Result> results(List<Tensor> tensors) {
            List<Result> results = new ArrayList<>(tensors.size());
            for (Tensor tensor : tensors) {
                results.add(result(tensor, tensor.name()));
            }
            return results;
        }

        private Result result(Tensor tensor, String name) {
            return new Result(name, extents(tensor.shape()), tensor.type().name(), scale.apply(tensor.bytes()));
        }
    }
}
