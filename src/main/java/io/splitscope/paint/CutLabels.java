package io.splitscope.paint;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
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
     * bytes for one mini-batch, and the seconds they and, in training, their gradient spend on the link in one iteration
     * (terms 3 and 4 of the delay).
     */
    public Map<Integer, String> of(Split split, Setting setting) {
        Map<Integer, String> labels = new HashMap<>();
        for (int position : split.cut()) {
            Workload.TensorLoad load = workload.tensors().get(position);
            Tensor tensor = model.tensors().get(position);
            String bytes = Quantity.BYTES.format(load.bytes());
            String seconds = Quantity.TIME.format(seconds(load, setting));
            labels.put(tensor.id(), tensor.shape().bound() + " · " + bytes + " · " + seconds);
        }
        return labels;
    }

    private static double seconds(Workload.TensorLoad load, Setting setting) {
        double bits = 8 * load.bytes();
        double up = bits / setting.compression().smashedData() / setting.link().uplink()
                + setting.link().latency();
        if (setting.mode() == Mode.INFERENCE || !load.gradient()) {
            return up;
        }
        return up
                + bits / setting.compression().gradients() / setting.link().downlink()
                + setting.link().latency();
    }
}
