package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.split.Hold.Needed;
import io.splitscope.split.Hold.RawData;
import io.splitscope.split.Hold.WithLabels;
import io.splitscope.split.NetworkPlan.Charge;
import io.splitscope.split.NetworkPlan.Sync;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network whose minimum cut is the optimal split: source side is the device, sink side the server.
 *
 * <table>
 *   <caption>Arcs</caption>
 *   <tr><td>compute<td>source→v with v's server seconds; v→sink with v's device seconds
 *   <tr><td>tensor with one consumer<td>producer→consumer with its seconds; raw input: source→consumer
 *   <tr><td>tensor with several, sent once<td>producer→y with its seconds and y→v, uncuttable, for each consumer v
 *   <tr><td>precedence<td>consumer→producer, uncuttable
 *   <tr><td>parameter of one layer<td>its seconds added to v→sink
 *   <tr><td>parameter of several, exchanged once<td>v→z, uncuttable, for each user v; z→sink with its seconds
 *   <tr><td>parameter made equal in each iteration<td>besides, z→q with the seconds of that and q→v, uncuttable
 *   <tr><td>parameter whose users stay together<td>besides, z→v, uncuttable
 *   <tr><td>tensor that has to reach the device<td>its seconds down, and its gradient's up, added to source→producer
 *   <tr><td>pins, layers fixed with the labels<td>source→v or v→sink, uncuttable
 *   <tr><td>raw data that stays, tensors of unknown size<td>uncuttable in place of their seconds
 * </table>
 *
 * <p>Seconds are priced anew for each setting, as doubles; {@link #write} scales them to whole numbers.
 */
final class CutNetwork {

    private static final double UNCUTTABLE = Double.POSITIVE_INFINITY;
    static final double HALF_RANGE = FlowNetwork.INFINITE / 2;

    /** Keeps the scale finite; far below any delay that means something. */
    private static final double SMALLEST_BOUND = 1e-200;

    private final int layers;
    private final Contraction contraction;
    private final FlowNetwork flow;

    private final double[] deviceWork;
    private final double[] serverWork;
    private final double[] exchangedBytes;
    private final int[] tail;
    private final Charge[] raw;
    private final Charge[] sent;
    private final Charge[] returned;
    private final Sync[] syncs;
    private final Map<Integer, String> together;
    private final boolean[] uncuttableThere;
    private final boolean[] uncuttableBack;
    private final List<ParameterLoad> unsized;

    private final double[] there;
    private final double[] fromSource;
    private final double[] toSink;
    private boolean rawDataStays;

    CutNetwork(Iteration iteration, Contraction contraction) {
        this.layers = iteration.workload().layers();
        this.contraction = contraction;
        NetworkPlan plan = new NetworkPlan(iteration, contraction);
        flow = plan.flow();
        deviceWork = plan.deviceWork();
        serverWork = plan.serverWork();
        exchangedBytes = plan.exchangedBytes();
        tail = plan.tail();
        raw = plan.raw();
        sent = plan.sent();
        returned = plan.returned();
        syncs = plan.syncs();
        together = plan.together();
        uncuttableThere = plan.uncuttableThere();
        uncuttableBack = plan.uncuttableBack();
        unsized = plan.unsized();
        there = new double[flow.edges()];
        fromSource = new double[flow.vertices()];
        toSink = new double[flow.vertices()];
    }

    /** The network to solve; its capacities are what was last written. */
    FlowNetwork flow() {
        return flow;
    }

    /**
     * Prices every arc in seconds.
     *
     * @param setting what is fixed: pins and raw data
     * @param rates the prices
     * @throws IllegalArgumentException if a pinned layer does not exist
     */
    void price(Setting setting, Rates rates) {
        rawDataStays = setting.rawDataStays();
        for (int vertex = 0; vertex < fromSource.length; vertex++) {
            fromSource[vertex] = serverWork[vertex] * rates.serverFlop();
            toSink[vertex] = deviceWork[vertex] * rates.deviceFlop()
                    + rates.modelDown(exchangedBytes[vertex])
                    + rates.modelUp(exchangedBytes[vertex]);
        }
        for (Charge charge : raw) {
            fromSource[charge.place()] += rawDataStays ? UNCUTTABLE : rates.crossing(charge.bytes(), charge.gradient());
        }
        for (Charge charge : returned) {
            fromSource[charge.place()] += rates.returning(charge.bytes(), charge.gradient());
        }
        for (int edge = 0; edge < there.length; edge++) {
            there[edge] = uncuttableThere[edge] ? UNCUTTABLE : 0;
        }
        for (Charge charge : sent) {
            there[charge.place()] += rates.crossing(charge.bytes(), charge.gradient());
        }
        for (Sync sync : syncs) {
            there[sync.edge()] += rates.sync(sync.bytes());
        }
        for (int vertex : tail) {
            fromSource[vertex] = UNCUTTABLE;
        }
        setting.pins().device().forEach(layer -> fromSource[vertex(layer)] = UNCUTTABLE);
        setting.pins().server().forEach(layer -> toSink[vertex(layer)] = UNCUTTABLE);
    }

    /** The vertex that stands for a layer. */
    int vertex(int layer) {
        if (layer < 0 || layer >= layers) {
            throw new IllegalArgumentException(
                    "Layer " + layer + " is pinned, but there are only " + layers + " layers");
        }
        return contraction.vertex(layer);
    }

    /** The parameters of unknown size whose users cannot be on the device, as long as the model is exchanged. */
    List<ParameterLoad> immovable() {
        return unsized;
    }

    /** Whether a vertex stands for layers and not for a tensor or a parameter. */
    boolean standsForLayers(int vertex) {
        return vertex < contraction.vertices();
    }

    /** The first of the layers that a vertex stands for. */
    int firstLayer(int vertex) {
        return contraction.firstLayer(vertex);
    }

    /** Writes which arcs must not be cut, and all others as 0. */
    void writeUncuttable() {
        write(0, 0);
    }

    /**
     * Writes the prices as whole numbers, scaled so that a cut of {@code bound} seconds fills half of the range. What
     * costs far more than the bound can be in no minimum cut and becomes uncuttable.
     *
     * @param bound what some cut costs, in seconds
     */
    void writeScaled(double bound) {
        if (bound == 0) {
            write(UNCUTTABLE, 0);
        } else {
            write(unitsPerSecond(bound), 0.5);
        }
    }

    /** The scale that {@link #writeScaled} writes prices with; 1 when nothing costs anything. */
    static double unitsPerSecond(double bound) {
        return bound == 0 ? 1 : HALF_RANGE / Math.max(bound, SMALLEST_BOUND);
    }

    private void write(double scale, double rounding) {
        for (int vertex = 0; vertex < fromSource.length; vertex++) {
            flow.setTerminals(
                    vertex, capacity(fromSource[vertex], scale, rounding), capacity(toSink[vertex], scale, rounding));
        }
        for (int edge = 0; edge < there.length; edge++) {
            flow.setEdge(edge, capacity(there[edge], scale, rounding), uncuttableBack[edge] ? FlowNetwork.INFINITE : 0);
        }
    }

    private static long capacity(double seconds, double scale, double rounding) {
        if (seconds == 0) {
            return 0;
        }
        return seconds == UNCUTTABLE
                ? FlowNetwork.INFINITE
                : Math.min((long) (seconds * scale + rounding), FlowNetwork.INFINITE);
    }

    /** What the cheaper costs, in seconds: to have only what must be on the device there, or all that may be. */
    double bound(Ties ties) {
        boolean[] side = new boolean[fromSource.length];
        for (int vertex = 0; vertex < side.length; vertex++) {
            side[vertex] = ties.toSource(vertex);
        }
        double least = seconds(side);
        for (int vertex = 0; vertex < side.length; vertex++) {
            side[vertex] = !ties.toSink(vertex);
        }
        return Math.min(Math.min(least, seconds(side)), Double.MAX_VALUE);
    }

    private double seconds(boolean[] sourceSide) {
        double sum = 0;
        for (int vertex = 0; vertex < fromSource.length; vertex++) {
            sum += sourceSide[vertex] ? toSink[vertex] : fromSource[vertex];
        }
        for (int edge = 0; edge < there.length; edge++) {
            if (sourceSide[flow.tail(edge)] && !sourceSide[flow.head(edge)]) {
                sum += there[edge];
            }
        }
        return sum;
    }

    /** What holds a vertex, or the layer it stands for, on the device, other than a pin. */
    Optional<Hold> holdAt(int vertex) {
        if (Arrays.stream(tail).anyMatch(fixed -> fixed == vertex)) {
            return Optional.of(new WithLabels());
        }
        Optional<Hold> data = rawDataStays ? named(raw, vertex, false).map(RawData::new) : Optional.empty();
        return data.or(() -> named(raw, vertex, true).map(RawData::new))
                .or(() -> named(returned, vertex, true).map(Needed::new));
    }

    /** The tensor along an edge, from its tail to its head, that has no known size. */
    Optional<String> unsendableAlong(int edge) {
        return named(sent, edge, true);
    }

    /** The weight whose layers an edge keeps together. */
    Optional<String> sharedAlong(int edge) {
        return Optional.ofNullable(together.get(edge));
    }

    private static Optional<String> named(Charge[] charges, int place, boolean unsendable) {
        return Arrays.stream(charges)
                .filter(charge -> charge.place() == place && (!unsendable || charge.bytes() == UNCUTTABLE))
                .findFirst()
                .map(Charge::name);
    }
}
