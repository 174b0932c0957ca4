package io.splitscope.cli;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.split.Baseline;
import io.splitscope.split.Split;
import java.util.List;

/**
 * What {@code solve} found, before it is written as JSON or text.
 *
 * @param profiles what was measured in place of counted
 * @param solveMicros time that finding the split took, once prepared and found before, in microseconds
 * @param unknownWork layers whose work is not known exactly; they count with a bound, or nothing where there is none
 */
record Solution(
        Model model,
        Workload workload,
        Profiles profiles,
        Setting setting,
        Split split,
        double solveMicros,
        Split deviceOnly,
        Baseline serverOnly,
        Baseline blockOnly,
        List<Layer> unknownWork) {

    /** A tensor with its bytes for the mini-batch, in the type in which it travels. */
    record Sized(String name, Shape shape, double bytes) {}

    /** What one iteration asks of each layer and tensor. */
    Iteration iteration() {
        return Iteration.of(workload, setting);
    }

    /** The tensors that go up. */
    List<Sized> cut() {
        return sized(split.cut());
    }

    /** The tensors that return to the device. */
    List<Sized> returned() {
        return sized(split.returned());
    }

    private List<Sized> sized(List<Integer> positions) {
        Iteration iteration = iteration();
        return positions.stream()
                .map(position -> new Sized(
                        workload.tensors().get(position).name(),
                        model.tensors().get(position).shape(),
                        iteration.bytes(position)))
                .toList();
    }
}
