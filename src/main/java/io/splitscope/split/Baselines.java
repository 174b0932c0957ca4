package io.splitscope.split;

import io.splitscope.cost.Setting;
import java.util.Collection;

/** The splits that the best one is compared with. Not safe for use by several threads at once. */
public final class Baselines {

    private final Splitter splitter;

    /**
     * @param splitter the splitter of the workload
     * @param blocks the groups of layers that the block-only graph keeps together
     */
    public Baselines(Splitter splitter, Collection<? extends Collection<Integer>> blocks) {
        this.splitter = splitter;
    }

    /** Every layer on the device. */
    public Baseline deviceOnly(Setting setting) {
        throw new UnsupportedOperationException(splitter.toString());
    }

    /** Every layer on the server. */
    public Baseline serverOnly(Setting setting) {
        throw new UnsupportedOperationException();
    }

    /** The best split that cuts no block. */
    public Baseline blockOnly(Setting setting) {
        throw new UnsupportedOperationException();
    }
}
