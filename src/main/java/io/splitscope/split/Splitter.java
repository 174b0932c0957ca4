package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.certificate.Certificate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds the optimal split of one workload in any setting, as a minimum cut. The network is prepared once and kept as long
 * as mode and protocol stay the same; a solve then only writes new capacities and runs one maximum flow.
 *
 * <p>The workload holds the work and bytes of one mini-batch, so {@link Setting#batch()} is not looked at here: a new
 * batch is a new workload. Not safe for use by several threads at once; give each its own.
 */
public final class Splitter {

    private final Workload workload;
    private final List<List<Integer>> groups;
    private SplitSearch search;

    /** A splitter of a workload. */
    public Splitter(Workload workload) {
        this(workload, List.of());
    }

    private Splitter(Workload workload, Collection<? extends Collection<Integer>> groups) {
        this.workload = workload;
        this.groups = groups.stream().map(List::<Integer>copyOf).toList();
    }

    /**
     * A splitter of the same workload that never separates the layers of a group. Layers fixed on the device with the
     * labels do not belong to any.
     *
     * @param groups groups of layers; groups that share a layer act as one
     */
    public Splitter contracted(Collection<? extends Collection<Integer>> groups) {
        return new Splitter(workload, groups);
    }

    /** The workload it splits. */
    public Workload workload() {
        return workload;
    }

    private SplitSearch search(Setting setting) {
        if (search == null || !search.iteration().isThatOf(setting)) {
            Iteration iteration = Iteration.of(workload, setting);
            search = new SplitSearch(iteration, Contraction.of(workload.layers(), outsideTail(iteration)));
        }
        return search;
    }

    private List<List<Integer>> outsideTail(Iteration iteration) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(layer -> !iteration.isInTail(layer))
                        .toList())
                .toList();
    }

    /**
     * The split with the least delay; among those the one with the fewest layers on the device.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a layer that is pinned, frozen or fixed with the labels does not exist
     */
    public Split solve(Setting setting) throws UnsatisfiablePinsException {
        return solve(setting, Rates.of(setting));
    }

    /**
     * The best split at prices that need not be those of a setting.
     *
     * @param setting what is fixed: pins, raw data, mode, protocol; its speeds and rates are not looked at
     * @param rates the prices
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a layer that is pinned, frozen or fixed with the labels does not exist
     */
    public Split solve(Setting setting, Rates rates) throws UnsatisfiablePinsException {
        return search(setting).solve(setting, rates);
    }

    /**
     * What a given split costs, whether or not it keeps the pins and the raw data at home. Layers fixed on the device with
     * the labels count as there.
     *
     * @param device the layers on the device: with a layer, all its ancestors
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    public Split evaluate(BitSet device, Setting setting) {
        return search(setting).meter().measure(device, Rates.of(setting));
    }

    /**
     * What a given split asks of device, server and link.
     *
     * @param device the layers on the device: with a layer, all its ancestors
     * @param setting its mode and protocol; its speeds and rates are not looked at
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    public Load load(BitSet device, Setting setting) {
        return search(setting).meter().load(device);
    }

    /**
     * The proof that the split of {@link #solve(Setting)} is optimal: a maximum flow as large as the cut.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a layer that is pinned, frozen or fixed with the labels does not exist
     */
    public Certificate certify(Setting setting) throws UnsatisfiablePinsException {
        return search(setting).certify(setting, Rates.of(setting));
    }
}
