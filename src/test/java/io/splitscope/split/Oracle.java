package io.splitscope.split;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The delay of a split written once more, term by term and tensor by tensor as the definition says it, and the least of
 * all by trying every set of layers.
 */
public final class Oracle {

    private final Workload workload;
    private final Setting setting;

    public Oracle(Workload workload, Setting setting) {
        this.workload = workload;
        this.setting = setting;
    }

    public double delay(BitSet others) {
        BitSet device = withTail(others);
        double sum = 0;
        for (int v = 0; v < workload.layers(); v++) {
            sum += workFactor(v) * workload.flops(v) / (device.get(v) ? setting.deviceSpeed() : setting.serverSpeed());
        }
        double up = setting.link().uplink();
        double down = setting.link().downlink();
        double latency = setting.link().latency();
        Compression compression = setting.compression();
        for (TensorLoad tensor : workload.tensors()) {
            boolean here = tensor.isRaw() || device.get(tensor.producer());
            double bits = 8 * bytes(tensor);
            if (here && tensor.consumers().stream().anyMatch(v -> !device.get(v))) {
                sum += bits / (compression.smashedData() * up) + latency;
                if (hasGradient(tensor)) {
                    sum += bits / (compression.gradients() * down) + latency;
                }
            }
            if (!here && (tensor.consumers().stream().anyMatch(device::get) || tensor.output() && outputsReturn())) {
                sum += bits / down + latency;
                if (hasGradient(tensor)) {
                    sum += bits / up + latency;
                }
            }
        }
        for (ParameterLoad parameter : workload.parameters()) {
            if (travels(parameter) && parameter.users().stream().anyMatch(device::get)) {
                double bits = 8 * parameter.bytes();
                double n = setting.localIterations();
                sum += bits / n / down + bits / n / (compression.modelUpdate() * up);
                if (setting.protocol().shared() == SharedWeights.SYNC
                        && !parameter.users().stream().allMatch(device::get)) {
                    sum += bits / down + bits / (compression.modelUpdate() * up);
                }
            }
        }
        return sum;
    }

    private boolean training() {
        return setting.mode() == Mode.TRAINING;
    }

    private boolean outputsReturn() {
        Labels labels = setting.protocol().labels();
        return training()
                ? labels.onDevice() && labels.tail().isEmpty()
                : setting.protocol().outputsOnDevice();
    }

    private double bytes(TensorLoad tensor) {
        double width =
                switch (setting.protocol().wire()) {
                    case FP32 -> 4;
                    case FP16, BF16 -> 2;
                    case INT8 -> 1;
                    case MODEL -> 0;
                };
        return width == 0 || tensor.numbers() == 0 ? tensor.bytes() : width * tensor.numbers();
    }

    private boolean travels(ParameterLoad parameter) {
        return training()
                && parameter.users().stream()
                        .noneMatch(v -> setting.protocol().frozen().contains(v));
    }

    private boolean hasGradient(TensorLoad tensor) {
        return training() && tensor.gradient() && (tensor.isRaw() || learnsAtOrAbove(tensor.producer()));
    }

    private double workFactor(int v) {
        if (!training() || !learnsAtOrAbove(v)) {
            return 1;
        }
        List<ParameterLoad> own = workload.parameters().stream()
                .filter(parameter -> parameter.users().contains(v))
                .toList();
        boolean frozen = !own.isEmpty() && own.stream().noneMatch(this::travels);
        double k = setting.backwardRatio();
        return frozen ? 1 + k / 2 : 1 + k;
    }

    /** Whether a weight that trains lies on some way from the data to a layer's result; all do when none is frozen. */
    private boolean learnsAtOrAbove(int v) {
        return setting.protocol().frozen().isEmpty()
                || workload.parameters().stream()
                        .anyMatch(parameter ->
                                travels(parameter) && parameter.users().contains(v))
                || workload.tensors().stream()
                        .anyMatch(tensor -> !tensor.isRaw()
                                && tensor.consumers().contains(v)
                                && learnsAtOrAbove(tensor.producer()));
    }

    private BitSet withTail(BitSet device) {
        BitSet all = (BitSet) device.clone();
        for (int v = 0; v < workload.layers(); v++) {
            all.set(v, device.get(v) || inTail(v));
        }
        return all;
    }

    boolean inTail(int v) {
        Labels labels = setting.protocol().labels();
        return training()
                && (labels.tail().contains(v)
                        || workload.tensors().stream()
                                .anyMatch(tensor -> !tensor.isRaw()
                                        && tensor.consumers().contains(v)
                                        && inTail(tensor.producer())));
    }

    public boolean allows(BitSet others) {
        BitSet device = withTail(others);
        for (TensorLoad tensor : workload.tensors()) {
            boolean here = tensor.isRaw() || device.get(tensor.producer());
            for (int consumer : tensor.consumers()) {
                boolean consumedHere = device.get(consumer);
                if (consumedHere && !here && !inTail(consumer)) {
                    return false;
                }
                boolean sent = here && !consumedHere;
                if (sent && (Double.isInfinite(tensor.bytes()) || tensor.isRaw() && setting.rawDataStays())) {
                    return false;
                }
                if (consumedHere && !here && Double.isInfinite(tensor.bytes())) {
                    return false;
                }
            }
            if (!here && tensor.output() && outputsReturn() && Double.isInfinite(tensor.bytes())) {
                return false;
            }
        }
        for (ParameterLoad parameter : workload.parameters()) {
            boolean someHere = parameter.users().stream().anyMatch(device::get);
            if (travels(parameter) && someHere) {
                boolean together = setting.protocol().shared() == SharedWeights.TOGETHER;
                if (Double.isInfinite(parameter.bytes())
                        || together && !parameter.users().stream().allMatch(device::get)) {
                    return false;
                }
            }
        }
        return setting.pins().device().stream().allMatch(device::get)
                && setting.pins().server().stream().noneMatch(device::get);
    }

    /** The least delay of all allowed splits; empty when none is allowed. */
    public OptionalDouble least() {
        double[] least = {Double.POSITIVE_INFINITY};
        forEachAllowed(device -> least[0] = Math.min(least[0], delay(device)));
        return Double.isInfinite(least[0]) ? OptionalDouble.empty() : OptionalDouble.of(least[0]);
    }

    /** The fewest layers on the device in any allowed split with at most the given delay. */
    int fewestLayers(double delay) {
        int[] fewest = {Integer.MAX_VALUE};
        forEachAllowed(device -> {
            if (delay(device) <= delay) {
                fewest[0] = Math.min(fewest[0], withTail(device).cardinality());
            }
        });
        return fewest[0];
    }

    private void forEachAllowed(Consumer<BitSet> visit) {
        IntStream.range(0, 1 << workload.layers())
                .mapToObj(set -> BitSet.valueOf(new long[] {set}))
                .filter(this::allows)
                .forEach(visit);
    }
}
