package io.splitscope.paint;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import java.util.HashMap;
import java.util.Map;

/** Writes what is known about the tensors that cross: {@code 1×512×28×28 · 1.6 MB · 642 ms}. */
public final class CutLabels {

    private final Model model;
    private final Workload workload;

    /**
     * @param model the model
     * @param workload what a mini-batch of it costs; its tensors are the model's in the same order
     */
    public CutLabels(Model model, Workload workload) {
        this.model = model;
        this.workload = workload;
    }

    /**
     * The labels of a split's cut, by {@link Tensor#id()}: the tensor's shape for the batch the model is bound to, its
     * bytes for one mini-batch in the type in which it travels, and the seconds they and, in training, their gradient spend
     * on the link in one iteration.
     */
    public Map<Integer, String> of(Split split, Setting setting) {
        Map<Integer, String> labels = new HashMap<>();
        Iteration iteration = Iteration.of(workload, setting);
        Rates rates = Rates.of(setting);
        for (int tensor : split.cut()) {
            double bytes = iteration.bytes(tensor);
            label(labels, tensor, bytes, rates.crossing(bytes, iteration.hasGradient(tensor)));
        }
        for (int tensor : split.returned()) {
            double bytes = iteration.bytes(tensor);
            label(labels, tensor, bytes, rates.returning(bytes, iteration.hasGradient(tensor)));
        }
        return labels;
    }

    private void label(Map<Integer, String> labels, int position, double bytes, double seconds) {
        Tensor tensor = model.tensors().get(position);
        labels.put(
                tensor.id(),
                tensor.shape().bound() + " · " + Quantity.BYTES.format(bytes) + " · " + Quantity.TIME.format(seconds));
    }
}
