package io.splitscope.split;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import java.util.BitSet;
import java.util.Collection;

/** The splits that the best one is compared with. Not safe for use by several threads at once. */
public final class Baselines {

    private final Splitter splitter;
    private final Splitter blockwise;

    /**
     * @param splitter the splitter of the workload
     * @param blocks the groups of layers that the block-only graph keeps together
     */
    public Baselines(Splitter splitter, Collection<? extends Collection<Integer>> blocks) {
        this.splitter = splitter;
        this.blockwise = splitter.contracted(blocks);
    }

    /** Every layer on the device, whatever is pinned. */
    public Split deviceOnly(Setting setting) {
        BitSet all = new BitSet();
        all.set(0, splitter.workload().layers());
        return splitter.evaluate(all, setting);
    }

    /** Every layer on the server, when the raw data may leave the device and no layer is pinned to it. */
    public Baseline serverOnly(Setting setting) {
        if (!setting.pins().device().isEmpty()) {
            return new RuledOut("a layer is pinned to the device");
        }
        for (TensorLoad tensor : splitter.workload().tensors()) {
            if (tensor.isRaw() && !tensor.consumers().isEmpty()) {
                if (setting.rawDataStays()) {
                    return new RuledOut("the raw data stays on the device");
                }
                if (Double.isInfinite(tensor.bytes())) {
                    return new RuledOut("the size of the raw data '" + tensor.name() + "' is not known");
                }
            }
        }
        return new Allowed(splitter.evaluate(new BitSet(), setting));
    }

    /** The best split that cuts no block. */
    public Baseline blockOnly(Setting setting) {
        try {
            return new Allowed(blockwise.solve(setting));
        } catch (UnsatisfiablePinsException e) {
            return new RuledOut("the pins cut a block");
        }
    }
}
