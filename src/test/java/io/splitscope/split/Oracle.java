package io.splitscope.split;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The delay of a split written once more, term by term and tensor by tensor as the definition says it, and the least of
 * all by trying every set of layers.
 */
final class Oracle {

    private final Workload workload;
    private final Setting setting;

    Oracle(Workload workload, Setting setting) {
        this.workload = workload;
        this.setting = setting;
    }

    double delay(BitSet device) {
        double sum = 0;
        double k = setting.mode() == Mode.TRAINING ? setting.backwardRatio() : 0;
        for (int v = 0; v < workload.layers(); v++) {
            sum += (1 + k) * workload.flops(v) / (device.get(v) ? setting.deviceSpeed() : setting.serverSpeed());
        }
        double up = setting.link().uplink();
        double down = setting.link().downlink();
        for (TensorLoad tensor : workload.tensors()) {
            boolean here = tensor.isRaw() || device.get(tensor.producer());
            if (here && tensor.consumers().stream().anyMatch(v -> !device.get(v))) {
                sum += 8 * tensor.bytes() / (setting.compression().smashedData() * up)
                        + setting.link().latency();
                if (setting.mode() == Mode.TRAINING && tensor.gradient()) {
                    sum += 8 * tensor.bytes() / (setting.compression().gradients() * down)
                            + setting.link().latency();
                }
            }
        }
        if (setting.mode() == Mode.TRAINING) {
            for (ParameterLoad parameter : workload.parameters()) {
                if (parameter.users().stream().anyMatch(device::get)) {
                    double bits = 8 * parameter.bytes() / setting.localIterations();
                    sum += bits / down + bits / (setting.compression().modelUpdate() * up);
                }
            }
        }
        return sum;
    }

    boolean allows(BitSet device) {
        for (TensorLoad tensor : workload.tensors()) {
            boolean here = tensor.isRaw() || device.get(tensor.producer());
            for (int consumer : tensor.consumers()) {
                boolean consumedHere = device.get(consumer);
                if (consumedHere && !here) {
                    return false;
                }
                boolean sent = here && !consumedHere;
                if (sent && (Double.isInfinite(tensor.bytes()) || tensor.isRaw() && setting.rawDataStays())) {
                    return false;
                }
            }
        }
        boolean exchanged = setting.mode() == Mode.TRAINING;
        for (ParameterLoad parameter : workload.parameters()) {
            if (exchanged
                    && Double.isInfinite(parameter.bytes())
                    && parameter.users().stream().anyMatch(device::get)) {
                return false;
            }
        }
        return setting.pins().device().stream().allMatch(device::get)
                && setting.pins().server().stream().noneMatch(device::get);
    }

    /** The least delay of all allowed splits; empty when none is allowed. */
    OptionalDouble least() {
        double[] least = {Double.POSITIVE_INFINITY};
        forEachAllowed(device -> least[0] = Math.min(least[0], delay(device)));
        return Double.isInfinite(least[0]) ? OptionalDouble.empty() : OptionalDouble.of(least[0]);
    }

    /** The fewest layers on the device in any allowed split with at most the given delay. */
    int fewestLayers(double delay) {
        int[] fewest = {Integer.MAX_VALUE};
        forEachAllowed(device -> {
            if (delay(device) <= delay) {
                fewest[0] = Math.min(fewest[0], device.cardinality());
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
