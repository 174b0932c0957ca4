package io.splitscope.cost;

import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.cost.work.Count;
import io.splitscope.cost.work.OperatorWork;
import io.splitscope.cost.work.Sizes;
import io.splitscope.cost.work.Work;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Turns a model into the numbers of one mini-batch. */
final class WorkloadBuilder {

    private final Model model;
    private final FlopRule rule;
    private final double scale;

    WorkloadBuilder(Model model, OptionalLong batch, FlopRule rule) {
        if (batch.isPresent() && batch.getAsLong() < 1) {
            throw new IllegalArgumentException("A mini-batch has at least 1 sample, not " + batch.getAsLong());
        }
        this.model = model;
        this.rule = rule;
        long bound = model.batch().size();
        this.scale = batch.isPresent() ? (double) batch.getAsLong() / bound : 1;
    }

    Workload build() {
        return new Workload(flops(), tensors(), parameters());
    }

    private double[] flops() {
        double[] flops = new double[model.layers().size()];
        for (Layer layer : model.layers()) {
            Work work = OperatorWork.of(layer, Sizes.AT_MOST);
            Count count = rule == FlopRule.ALL ? work.flops() : work.macs().times(2);
            flops[layer.id()] = count.isKnown() ? count.value() * scale : 0;
        }
        return flops;
    }

    private List<TensorLoad> tensors() {
        boolean[] trainable = trainableAtOrAbove();
        Set<Tensor> outputs = new HashSet<>(model.outputs());
        List<TensorLoad> loads = new ArrayList<>(model.tensors().size());
        for (Tensor tensor : model.tensors()) {
            Optional<Layer> producer = model.producer(tensor);
            boolean gradient = tensor.type().isFloatingPoint()
                    && producer.isPresent()
                    && trainable[producer.get().id()];
            loads.add(new TensorLoad(
                    tensor.name(),
                    bytes(tensor),
                    producer.map(Layer::id).orElse(Workload.RAW),
                    ids(model.consumers(tensor)),
                    gradient,
                    numbers(tensor),
                    outputs.contains(tensor)));
        }
        return loads;
    }

    private static List<Integer> ids(List<Layer> layers) {
        List<Integer> ids = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            ids.add(layer.id());
        }
        return ids;
    }

    /** Floating-point numbers in a tensor, two for a complex one; 0 when its elements are no such numbers. */
    private double numbers(Tensor tensor) {
        if (!tensor.type().isFloatingPoint()) {
            return 0;
        }
        int each = tensor.type() == ElementType.COMPLEX64 || tensor.type() == ElementType.COMPLEX128 ? 2 : 1;
        OptionalLong elements = tensor.shape().maxElements();
        return elements.isPresent() ? each * scale * elements.getAsLong() : Double.POSITIVE_INFINITY;
    }

    private double bytes(Tensor tensor) {
        OptionalLong bytes = tensor.maxBytes();
        return bytes.isPresent() ? bytes.getAsLong() * scale : Double.POSITIVE_INFINITY;
    }

    /** For each layer, whether it or a layer above it has a parameter that training changes. */
    private boolean[] trainableAtOrAbove() {
        boolean[] trainable = new boolean[model.layers().size()];
        for (Layer layer : model.layers()) {
            trainable[layer.id()] = isTrainable(layer);
            for (Tensor input : layer.dataInputs()) {
                Optional<Layer> producer = model.producer(input);
                trainable[layer.id()] |=
                        producer.isPresent() && trainable[producer.get().id()];
            }
        }
        return trainable;
    }

    private static boolean isTrainable(Layer layer) {
        for (Parameter parameter : layer.parameters()) {
            if (parameter.isTrainable()) {
                return true;
            }
        }
        return false;
    }

    private List<ParameterLoad> parameters() {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        Map<String, List<Integer>> users = new LinkedHashMap<>();
        for (Layer layer : model.layers()) {
            for (Parameter parameter : layer.parameters()) {
                if (parameter.isTrainable()) {
                    byName.putIfAbsent(parameter.name(), parameter);
                    users.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                            .add(layer.id());
                }
            }
        }
        List<ParameterLoad> loads = new ArrayList<>(byName.size());
        byName.forEach((name, parameter) -> {
            OptionalLong bytes = parameter.bytes();
            loads.add(new ParameterLoad(
                    name, bytes.isPresent() ? bytes.getAsLong() : Double.POSITIVE_INFINITY, users.get(name)));
        });
        return loads;
    }
}
