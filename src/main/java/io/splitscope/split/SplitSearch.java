package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.split.certificate.Certificate;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.MaximumFlow;
import io.splitscope.split.flow.Ties;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the optimal split of one iteration at any prices. Prepared once; a solve writes capacities and finds a flow. */
final class SplitSearch {

    /** Cuts that differ by less than this part of the delay are ties: doubles cannot tell them apart. */
    private static final double TIE = 1e-13;

    /** A split for the sake of ties may cost so much more than the least, at most. */
    private static final double TIE_LOSS = 1e-12;

    /** The scale is fine enough as long as the delay is at least this part of the bound it was made from. */
    private static final double FINE = 0x1p-20;

    private final Iteration iteration;
    private final Contraction contraction;
    private final CutNetwork network;
    private final DelayMeter meter;
    private final Ties ties;
    private final MaximumFlow maximumFlow;
    private final boolean[] exactSide;
    private final boolean[] stableSide;
    private long value;
    private double unitsPerSecond;

    SplitSearch(Iteration iteration, Contraction contraction) {
        this.iteration = iteration;
        this.contraction = contraction;
        this.network = new CutNetwork(iteration, contraction);
        this.meter = new DelayMeter(iteration);
        FlowNetwork flow = network.flow();
        this.ties = new Ties(flow);
        this.maximumFlow = new Dinic(flow);
        this.exactSide = new boolean[flow.vertices()];
        this.stableSide = new boolean[flow.vertices()];
    }

    Iteration iteration() {
        return iteration;
    }

    DelayMeter meter() {
        return meter;
    }

    Split solve(Setting setting, Rates rates) throws UnsatisfiablePinsException {
        network.price(setting, rates);
        network.writeUncuttable();
        ties.find();
        requireNone(new ConflictFinder(network, ties, setting.pins()).find());
        double bound = network.bound(ties);
        while (true) {
            network.writeScaled(bound);
            value = maximumFlow.solve();
            Split split = leastSplit(rates);
            double delay = split.delay().total();
            if (delay >= bound * FINE) {
                unitsPerSecond = CutNetwork.unitsPerSecond(bound);
                return split;
            }
            bound = delay;
        }
    }

    /** The best split at prices as {@link #solve} finds it, with the flow that proves it. */
    Certificate certify(Setting setting, Rates rates) throws UnsatisfiablePinsException {
        Split split = solve(setting, rates);
        List<Integer> vertices = IntStream.range(0, iteration.workload().layers())
                .map(contraction::vertex)
                .boxed()
                .toList();
        return new Certifier(network.flow(), maximumFlow)
                .certificate(value, split.delay().total(), unitsPerSecond, vertices);
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
        BitSet layers = new BitSet(sourceSide.length);
        for (int layer = 0; layer < iteration.workload().layers(); layer++) {
            layers.set(layer, sourceSide[contraction.vertex(layer)]);
        }
        return layers;
    }
}
