package io.splitscope.split;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.FlowNetworkBuilder;
import io.splitscope.split.flow.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
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
 *   <tr><td>pins<td>source→v or v→sink, uncuttable
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

    private final Workload workload;
    private final Contraction contraction;
    private final FlowNetwork flow;

    private final double[] flops;
    private final double[] parameterBytes;
    private final List<Charge> rawCharges = new ArrayList<>();
    private final List<Charge> sentCharges = new ArrayList<>();
    private final boolean[] spreading;
    private final boolean[] preceding;

    private final List<ParameterLoad> unsized;

    private final double[] there;
    private final double[] fromSource;
    private final double[] toSink;
    private boolean exchanging;

    /**
     * A tensor whose seconds a capacity includes.
     *
     * @param place the edge, or for raw input the vertex
     */
    private record Charge(int place, TensorLoad tensor) {}

    CutNetwork(Workload workload, Contraction contraction) {
        this.workload = workload;
        this.contraction = contraction;
        FlowNetworkBuilder builder = new FlowNetworkBuilder(contraction.vertices());
        BitSet uncuttableThere = new BitSet();
        BitSet uncuttableBack = new BitSet();
        addTensors(builder, uncuttableThere, uncuttableBack);
        double[] sharedBytes = addSharedParameters(builder, uncuttableThere);
        flow = builder.build();
        spreading = marks(uncuttableThere);
        preceding = marks(uncuttableBack);
        flops = new double[flow.vertices()];
        for (int layer = 0; layer < workload.layers(); layer++) {
            flops[contraction.vertex(layer)] += workload.flops(layer);
        }
        parameterBytes = Arrays.copyOf(sharedBytes, flow.vertices());
        unsized = workload.parameters().stream()
                .filter(parameter -> parameter.bytes() == UNCUTTABLE)
                .toList();
        there = new double[flow.edges()];
        fromSource = new double[flow.vertices()];
        toSink = new double[flow.vertices()];
    }

    private boolean[] marks(BitSet edges) {
        boolean[] marks = new boolean[flow.edges()];
        edges.stream().forEach(edge -> marks[edge] = true);
        return marks;
    }

    private void addTensors(FlowNetworkBuilder builder, BitSet uncuttableThere, BitSet uncuttableBack) {
        Map<Long, Integer> edges = new HashMap<>();
        for (TensorLoad tensor : workload.tensors()) {
            int from = tensor.isRaw() ? Workload.RAW : contraction.vertex(tensor.producer());
            int[] consumers = contraction.vertices(tensor.consumers(), from);
            if (consumers.length == 0) {
                continue;
            }
            for (int consumer : consumers) {
                if (!tensor.isRaw()) {
                    uncuttableBack.set(edge(builder, edges, from, consumer));
                }
            }
            int to = consumers[0];
            if (consumers.length > 1) {
                to = builder.addVertex();
                for (int consumer : consumers) {
                    uncuttableThere.set(builder.addEdge(to, consumer));
                }
            }
            if (tensor.isRaw()) {
                rawCharges.add(new Charge(to, tensor));
            } else {
                sentCharges.add(new Charge(edge(builder, edges, from, to), tensor));
            }
        }
    }

    private static int edge(FlowNetworkBuilder builder, Map<Long, Integer> edges, int tail, int head) {
        return edges.computeIfAbsent(((long) tail << Integer.SIZE) | head, key -> builder.addEdge(tail, head));
    }

    /** Returns the bytes of parameters whose seconds lie between each vertex and the sink. */
    private double[] addSharedParameters(FlowNetworkBuilder builder, BitSet uncuttableThere) {
        Map<Integer, Double> bytes = new HashMap<>();
        for (ParameterLoad parameter : workload.parameters()) {
            int[] users = contraction.vertices(parameter.users(), Workload.RAW);
            if (users.length == 0) {
                continue;
            }
            int at = users[0];
            if (users.length > 1) {
                at = builder.addVertex();
                for (int user : users) {
                    uncuttableThere.set(builder.addEdge(user, at));
                }
            }
            bytes.merge(at, parameter.bytes(), Double::sum);
        }
        double[] byVertex = new double[builder.vertices()];
        bytes.forEach((vertex, sum) -> byVertex[vertex] = sum);
        return byVertex;
    }

    /** The network to solve; its capacities are what was last written. */
    FlowNetwork flow() {
        return flow;
    }

    /**
     * Prices every arc in seconds.
     *
     * @param setting what is fixed: pins, raw data, mode
     * @param rates the prices
     * @throws IllegalArgumentException if a pinned layer does not exist
     */
    void price(Setting setting, Rates rates) {
        exchanging = setting.mode() == Mode.TRAINING;
        for (int vertex = 0; vertex < fromSource.length; vertex++) {
            fromSource[vertex] = flops[vertex] * rates.serverFlop();
            toSink[vertex] = flops[vertex] * rates.deviceFlop()
                    + rates.modelDown(parameterBytes[vertex])
                    + rates.modelUp(parameterBytes[vertex]);
        }
        for (Charge charge : rawCharges) {
            TensorLoad tensor = charge.tensor();
            fromSource[charge.place()] +=
                    setting.rawDataStays() ? UNCUTTABLE : rates.crossing(tensor.bytes(), tensor.gradient());
        }
        for (int edge = 0; edge < there.length; edge++) {
            there[edge] = spreading[edge] ? UNCUTTABLE : 0;
        }
        for (Charge charge : sentCharges) {
            TensorLoad tensor = charge.tensor();
            there[charge.place()] += rates.crossing(tensor.bytes(), tensor.gradient());
        }
        setting.pins().device().forEach(layer -> fromSource[vertex(layer)] = UNCUTTABLE);
        setting.pins().server().forEach(layer -> toSink[vertex(layer)] = UNCUTTABLE);
    }

    /** The vertex that stands for a layer. */
    int vertex(int layer) {
        if (layer < 0 || layer >= workload.layers()) {
            throw new IllegalArgumentException(
                    "Layer " + layer + " is pinned, but there are only " + workload.layers() + " layers");
        }
        return contraction.vertex(layer);
    }

    /** The parameters of unknown size whose users cannot be on the device, as long as the model is exchanged. */
    List<ParameterLoad> immovable() {
        return exchanging ? unsized : List.of();
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
            write(HALF_RANGE / Math.max(bound, SMALLEST_BOUND), 0.5);
        }
    }

    private void write(double scale, double rounding) {
        for (int vertex = 0; vertex < fromSource.length; vertex++) {
            flow.setTerminals(
                    vertex, capacity(fromSource[vertex], scale, rounding), capacity(toSink[vertex], scale, rounding));
        }
        for (int edge = 0; edge < there.length; edge++) {
            flow.setEdge(edge, capacity(there[edge], scale, rounding), preceding[edge] ? FlowNetwork.INFINITE : 0);
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

    /** The raw input that holds a vertex, or the layer it stands for, on the device when raw data stays. */
    Optional<String> rawDataAt(int vertex) {
        return rawCharges.stream()
                .filter(charge -> charge.place() == vertex)
                .findFirst()
                .map(charge -> charge.tensor().name());
    }

    /** The tensor along an edge, from its tail to its head, that has no known size. */
    Optional<String> unsendableAlong(int edge) {
        return sentCharges.stream()
                .filter(charge -> charge.place() == edge && charge.tensor().bytes() == UNCUTTABLE)
                .findFirst()
                .map(charge -> charge.tensor().name());
    }
}
