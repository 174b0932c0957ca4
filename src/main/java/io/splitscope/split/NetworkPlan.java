package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.FlowNetworkBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The vertices and edges of the network of one iteration, and what is to be paid on each. Vertices that stand for layers
 * come first, as the contraction numbers them. Layers fixed on the device with the labels have no edges: what they read is
 * paid by those who make it.
 */
final class NetworkPlan {

    private final Iteration iteration;
    private final Workload workload;
    private final Contraction contraction;

    private final FlowNetworkBuilder builder;
    private final EdgeIndex edges;
    private final BitSet uncuttableThere = new BitSet();
    private final BitSet uncuttableBack = new BitSet();
    private final double[] bytesByVertex;
    private final List<Charge> raw = new ArrayList<>();
    private final List<Charge> sent = new ArrayList<>();
    private final List<Charge> returned = new ArrayList<>();
    private final List<Sync> syncs = new ArrayList<>();
    private final Map<Integer, String> together = new HashMap<>();
    private final FlowNetwork flow;

    /**
     * A tensor whose seconds a capacity includes.
     *
     * @param place the edge; for raw input and what returns to the device the vertex, whose arc from the source pays
     * @param name the tensor's name
     * @param bytes its bytes on the way
     * @param gradient whether its gradient travels the other way
     */
    record Charge(int place, String name, double bytes, boolean gradient) {}

    /** A weight's bytes that pass over an edge when layers on both sides use it. */
    record Sync(int edge, double bytes) {}

    NetworkPlan(Iteration iteration, Contraction contraction) {
        this.iteration = iteration;
        this.workload = iteration.workload();
        this.contraction = contraction;
        builder = new FlowNetworkBuilder(contraction.vertices());
        edges = new EdgeIndex(workload.tensors().size());
        for (int tensor = 0; tensor < workload.tensors().size(); tensor++) {
            add(tensor);
        }
        bytesByVertex =
                new double[builder.vertices() + 2 * workload.parameters().size()];
        for (int parameter = 0; parameter < workload.parameters().size(); parameter++) {
            if (iteration.isExchanged(parameter)) {
                add(workload.parameters().get(parameter));
            }
        }
        flow = builder.build();
    }

    private void add(int position) {
        TensorLoad tensor = workload.tensors().get(position);
        int from = tensor.isRaw() ? Workload.RAW : contraction.vertex(tensor.producer());
        if (!tensor.isRaw() && !iteration.isInTail(tensor.producer()) && iteration.isWantedOnDevice(position)) {
            returned.add(charge(from, position));
        }
        int[] readers = contraction.vertices(iteration.readers(position), from);
        if (readers.length == 0) {
            return;
        }
        for (int reader : readers) {
            if (!tensor.isRaw()) {
                uncuttableBack.set(edge(from, reader));
            }
        }
        int to = readers[0];
        if (readers.length > 1) {
            to = builder.addVertex();
            for (int reader : readers) {
                uncuttableThere.set(builder.addEdge(to, reader));
            }
        }
        if (tensor.isRaw()) {
            raw.add(charge(to, position));
        } else {
            sent.add(charge(edge(from, to), position));
        }
    }

    private Charge charge(int place, int tensor) {
        return new Charge(
                place, workload.tensors().get(tensor).name(), iteration.bytes(tensor), iteration.hasGradient(tensor));
    }

    private int edge(int tail, int head) {
        int known = edges.find(tail, head);
        if (known != EdgeIndex.NONE) {
            return known;
        }
        int edge = builder.addEdge(tail, head);
        edges.add(tail, head, edge);
        return edge;
    }

    private void add(ParameterLoad parameter) {
        int[] users = contraction.vertices(parameter.users(), Workload.RAW);
        if (users.length == 0) {
            return;
        }
        int someHere = users[0];
        if (users.length > 1) {
            someHere = builder.addVertex();
            for (int user : users) {
                int edge = builder.addEdge(user, someHere);
                uncuttableThere.set(edge);
                if (iteration.shared() == SharedWeights.TOGETHER) {
                    uncuttableBack.set(edge);
                    together.put(edge, parameter.name());
                }
            }
            if (iteration.shared() == SharedWeights.SYNC) {
                sync(parameter, users, someHere);
            }
        }
        bytesByVertex[someHere] += parameter.bytes();
    }

    private void sync(ParameterLoad parameter, int[] users, int someHere) {
        int allHere = builder.addVertex();
        syncs.add(new Sync(builder.addEdge(someHere, allHere), parameter.bytes()));
        for (int user : users) {
            uncuttableThere.set(builder.addEdge(allHere, user));
        }
    }

    /** The network, without capacities as yet. */
    FlowNetwork flow() {
        return flow;
    }

    /** Work on the device by vertex. */
    double[] deviceWork() {
        return byVertex(iteration::deviceWork);
    }

    /** Work on the server by vertex. */
    double[] serverWork() {
        return byVertex(iteration::serverWork);
    }

    private double[] byVertex(IntToDoubleFunction work) {
        double[] sums = new double[flow.vertices()];
        for (int layer = 0; layer < workload.layers(); layer++) {
            sums[contraction.vertex(layer)] += work.applyAsDouble(layer);
        }
        return sums;
    }

    /** Bytes of exchanged parameters by the vertex whose arc to the sink pays for them. */
    double[] exchangedBytes() {
        return Arrays.copyOf(bytesByVertex, flow.vertices());
    }

    /** The vertices that stay on the device with the labels. */
    int[] tail() {
        return iteration.tail().stream().map(contraction::vertex).toArray();
    }

    /** By edge, whether it must not be cut from tail to head. */
    boolean[] uncuttableThere() {
        return marks(uncuttableThere);
    }

    /** By edge, whether it must not be cut from head to tail. */
    boolean[] uncuttableBack() {
        return marks(uncuttableBack);
    }

    private boolean[] marks(BitSet set) {
        boolean[] marks = new boolean[flow.edges()];
        set.stream().forEach(edge -> marks[edge] = true);
        return marks;
    }

    /** Raw inputs, by the vertex that the source sends them to. */
    Charge[] raw() {
        return raw.toArray(Charge[]::new);
    }

    /** Results of layers, by the edge that they pass. */
    Charge[] sent() {
        return sent.toArray(Charge[]::new);
    }

    /** What has to return to the device, by the vertex that makes it. */
    Charge[] returned() {
        return returned.toArray(Charge[]::new);
    }

    /** Weights that are made equal on both sides. */
    Sync[] syncs() {
        return syncs.toArray(Sync[]::new);
    }

    /** The names of weights whose layers stay together, by the edges that see to it. */
    Map<Integer, String> together() {
        return Map.copyOf(together);
    }

    /** The parameters of unknown size whose users cannot be on the device. */
    List<ParameterLoad> unsized() {
        List<ParameterLoad> unsized = new ArrayList<>();
        for (int parameter = 0; parameter < workload.parameters().size(); parameter++) {
            ParameterLoad load = workload.parameters().get(parameter);
            if (iteration.isExchanged(parameter) && Double.isInfinite(load.bytes())) {
                unsized.add(load);
            }
        }
        return unsized;
    }
}
