package io.splitscope.cli;

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
 * @param solveMicros time that finding the split took, once prepared and found before, in microseconds
 * @param unknownWork layers whose work is not known exactly; they count with a bound, or nothing where there is none
 */
record Solution(
        Model model,
        Workload workload,
        Setting setting,
        Split split,
        double solveMicros,
        Split deviceOnly,
        Baseline serverOnly,
        Baseline blockOnly,
        List<Layer> unknownWork) {

    /** A tensor with its bytes for the mini-batch. */
    record Sized(String name, Shape shape, double bytes) {}

    /** The tensor at a position in {@link Workload#tensors()}, which are the model's in the same order. */
    Sized tensor(int position) {
        return new Sized(
                workload.tensors().get(position).name(),
                model.tensors().get(position).shape(),
                workload.tensors().get(position).bytes());
    }
}
