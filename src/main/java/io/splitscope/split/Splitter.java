package io.splitscope.split;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import java.util.BitSet;
import java.util.Collection;

/**
 * Finds the optimal split of one workload in any setting. Prepared once per workload; a solve only refills capacities
 * and runs one maximum flow.
 *
 * <p>The workload holds the work and bytes of one mini-batch, so {@link Setting#batch()} is not looked at here: a new
 * batch is a new workload. Not safe for use by several threads at once; give each its own.
 */
public final class Splitter {

    private final Workload workload;

    /** Prepares the network of a workload. */
    public Splitter(Workload workload) {
        this.workload = workload;
    }

    /**
     * A splitter of the same workload that never separates the layers of a group.
     *
     * @param groups groups of layers; groups that share a layer act as one
     */
    public Splitter contracted(Collection<? extends Collection<Integer>> groups) {
        throw new UnsupportedOperationException();
    }

    /** The workload it splits. */
    public Workload workload() {
        return workload;
    }

    /**
     * The split with the least delay; among those the one with the fewest layers on the device.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public Split solve(Setting setting) throws UnsatisfiablePinsException {
        throw new UnsupportedOperationException();
    }

    /**
     * What a given split costs, whether or not it keeps the pins and the raw data at home.
     *
     * @param device the layers on the device: with a layer, all its ancestors
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    public Split evaluate(BitSet device, Setting setting) {
        throw new UnsupportedOperationException();
    }
}
