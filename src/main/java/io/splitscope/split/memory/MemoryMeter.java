package io.splitscope.split.memory;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Adds up what the device-side layers of one model need of memory in one iteration. */
public final class MemoryMeter {

    private final Model model;
    private final Iteration iteration;
    private final Workload workload;
    private final Optimizer optimizer;
    private final Set<String> training = new HashSet<>();
    private final boolean[] kept;

    /**
     * @param model the model
     * @param iteration what one iteration of it asks
     * @param optimizer what changes the weights
     */
    public MemoryMeter(Model model, Iteration iteration, Optimizer optimizer) {
        this.model = model;
        this.iteration = iteration;
        this.workload = iteration.workload();
        this.optimizer = optimizer;
        for (int i = 0; i < workload.parameters().size(); i++) {
            if (iteration.isExchanged(i)) {
                training.add(workload.parameters().get(i).name());
            }
        }
        this.kept = new boolean[workload.tensors().size()];
        for (int i = 0; i < kept.length; i++) {
            TensorLoad tensor = workload.tensors().get(i);
            kept[i] = !tensor.isRaw() && iteration.hasBackward(tensor.producer())
                    || tensor.consumers().stream().anyMatch(iteration::hasBackward);
        }
    }

    /** What the layers on the device need. */
    public DeviceMemory of(BitSet device) {
        double weights = 0;
        double trained = 0;
        Map<String, Parameter> used = new LinkedHashMap<>();
        for (int layer = device.nextSetBit(0); layer >= 0; layer = device.nextSetBit(layer + 1)) {
            model.layers().get(layer).parameters().forEach(parameter -> used.put(parameter.name(), parameter));
        }
        for (Parameter parameter : used.values()) {
            double bytes = bytes(parameter);
            weights += bytes;
            trained += training.contains(parameter.name()) ? bytes : 0;
        }
        return new DeviceMemory(weights, trained, trained * optimizer.state(), activations(device));
    }

    private static double bytes(Parameter parameter) {
        return parameter.bytes().isPresent() ? parameter.bytes().getAsLong() : Double.POSITIVE_INFINITY;
    }

    private double activations(BitSet device) {
        double[] freedAfter = new double[workload.layers()];
        double[] madeBy = new double[workload.layers()];
        double now = 0;
        for (int i = 0; i < kept.length; i++) {
            TensorLoad tensor = workload.tensors().get(i);
            boolean there =
                    tensor.isRaw() ? tensor.consumers().stream().anyMatch(device::get) : device.get(tensor.producer());
            if (!there) {
                continue;
            }
            if (tensor.isRaw()) {
                now += tensor.bytes();
            } else {
                madeBy[tensor.producer()] += tensor.bytes();
            }
            boolean stays =
                    kept[i] || tensor.output() || tensor.consumers().stream().anyMatch(layer -> !device.get(layer));
            if (!stays) {
                int last = tensor.consumers().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(tensor.producer());
                freedAfter[last] += tensor.bytes();
            }
        }
        double most = now;
        for (int layer = device.nextSetBit(0); layer >= 0; layer = device.nextSetBit(layer + 1)) {
            now += madeBy[layer];
            most = Math.max(most, now);
            now -= freedAfter[layer];
        }
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
    }

    /**
     * For each layer a part of the memory that it brings with it wherever it is on the device: never more than the whole for any
     * set of layers. A shared weight counts with the last layer that uses it. In training, where tensors are kept, it is nearly
     * the whole.
     */
    double[] ownPart() {
        double[] own = new double[workload.layers()];
        Map<String, Integer> lastUser = new LinkedHashMap<>();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Layer layer : model.layers()) {
            for (Parameter parameter : layer.parameters()) {
                lastUser.put(parameter.name(), layer.id());
                parameters.put(parameter.name(), parameter);
            }
        }
        lastUser.forEach((name, layer) -> {
            int copies = training.contains(name) ? 2 + optimizer.state() : 1;
            own[layer] += copies * bytes(parameters.get(name));
        });
        for (int i = 0; i < kept.length; i++) {
            TensorLoad tensor = workload.tensors().get(i);
            if (kept[i] && !tensor.isRaw()) {
                own[tensor.producer()] += tensor.bytes();
            }
        }
        return Arrays.stream(own)
                .map(bytes -> Double.isInfinite(bytes) ? Double.MAX_VALUE / 1e6 : bytes)
                .toArray();
    }
}
