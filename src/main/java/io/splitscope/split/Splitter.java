package io.splitscope.split;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.MaximumFlow;
import io.splitscope.split.flow.Ties;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds the optimal split of one workload in any setting, as a minimum cut. Prepared once per workload; a solve only
 * writes new capacities and runs one maximum flow.
 *
 * <p>The workload holds the work and bytes of one mini-batch, so {@link Setting#batch()} is not looked at here: a new
 * batch is a new workload. Not safe for use by several threads at once; give each its own.
 */
public final class Splitter {

    /** Cuts that differ by less than this part of the delay are ties: doubles cannot tell them apart. */
    private static final double TIE = 1e-13;

    /** A split for the sake of ties may cost so much more than the least, at most. */
    private static final double TIE_LOSS = 1e-12;

    /** The scale is fine enough as long as the delay is at least this part of the bound it was made from. */
    private static final double FINE = 0x1p-20;

    private final Workload workload;
    private final Contraction contraction;
    private final CutNetwork network;
    private final DelayMeter meter;
    private final Ties ties;
    private final MaximumFlow maximumFlow;
    private final boolean[] exactSide;
    private final boolean[] stableSide;

    /** Prepares the network of a workload. */
    public Splitter(Workload workload) {
        this(workload, Contraction.none(workload.layers()));
    }

    private Splitter(Workload workload, Contraction contraction) {
        this.workload = workload;
        this.contraction = contraction;
        this.network = new CutNetwork(workload, contraction);
        this.meter = new DelayMeter(workload);
        FlowNetwork flow = network.flow();
        this.ties = new Ties(flow);
        this.maximumFlow = new Dinic(flow);
        this.exactSide = new boolean[flow.vertices()];
        this.stableSide = new boolean[flow.vertices()];
    }

    /**
     * A splitter of the same workload that never separates the layers of a group.
     *
     * @param groups groups of layers; groups that share a layer act as one
     */
    public Splitter contracted(Collection<? extends Collection<Integer>> groups) {
        return new Splitter(workload, Contraction.of(workload.layers(), groups));
    }

    /** The workload it splits. */
    public Workload workload() {
        return workload;
    }

    /**
     * The split with the least delay; among those the one with the fewest layers on the device.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a pinned layer does not exist
     */
    public Split solve(Setting setting) throws UnsatisfiablePinsException {
        return solve(setting, Rates.of(setting));
    }

    /**
     * The best split at prices that need not be those of a setting.
     *
     * @param setting what is fixed: pins, raw data, mode; its speeds and rates are not looked at
     * @param rates the prices
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a pinned layer does not exist
     */
    public Split solve(Setting setting, Rates rates) throws UnsatisfiablePinsException {
        network.price(setting, rates);
        network.writeUncuttable();
        ties.find();
        requireNone(new ConflictFinder(network, ties, setting.pins()).find());
        double bound = network.bound(ties);
        while (true) {
            network.writeScaled(bound);
            maximumFlow.solve();
            Split split = leastSplit(rates);
            double delay = split.delay().total();
            if (delay >= bound * FINE) {
                return split;
            }
            bound = delay;
        }
    }

    private static void requireNone(List<PinConflict> conflicts) throws UnsatisfiablePinsException {
        if (!conflicts.isEmpty()) {
            throw new UnsatisfiablePinsException(conflicts);
        }
    }

    private Split leastSplit(Rates rates) {
        maximumFlow.sourceSide(0, exactSide);
        maximumFlow.sourceSide(Math.round(TIE * CutNetwork.HALF_RANGE), stableSide);
        Split exact = meter.measure(layers(exactSide), rates);
        if (Arrays.equals(exactSide, stableSide)) {
            return exact;
        }
        Split stable = meter.measure(layers(stableSide), rates);
        return stable.delay().total() <= exact.delay().total() * (1 + TIE_LOSS) ? stable : exact;
    }

    private BitSet layers(boolean[] sourceSide) {
        BitSet layers = new BitSet(workload.layers());
        for (int layer = 0; layer < workload.layers(); layer++) {
            layers.set(layer, sourceSide[contraction.vertex(layer)]);
        }
        return layers;
    }

    /**
     * What a given split costs, whether or not it keeps the pins and the raw data at home.
     *
     * @param device the layers on the device: with a layer, all its ancestors
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    public Split evaluate(BitSet device, Setting setting) {
        return meter.measure(device, Rates.of(setting));
    }

    /**
     * What a given split asks of device, server and link.
     *
     * @param device the layers on the device: with a layer, all its ancestors
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    public Load load(BitSet device) {
        return meter.load(device);
    }
}
