package io.splitscope.split.reduce;

import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.FlowNetworkBuilder;
import io.splitscope.split.flow.MaximumFlow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The cheapest cut inside a region: some of its first layers on the device, its end on the server. Amounts are those of
 * one way; a minimum cut for each first layer that is held on the device.
 */
final class InnerCut {

    private static final double UNCUTTABLE = Double.POSITIVE_INFINITY;
    private static final double RANGE = FlowNetwork.INFINITE / 2.0;

    private final Region region;
    private final IntToDoubleFunction tensor;
    private final IntToDoubleFunction parameter;
    private final Set<Integer> charged;
    private final double perFlop;

    private final Map<Integer, Integer> vertices = new HashMap<>();
    private final FlowNetworkBuilder builder;
    private final Arcs arcs = new Arcs();

    /**
     * A set of layers on the device.
     *
     * @param amount what it costs on the way
     */
    record Found(BitSet device, double amount) {}

    /**
     * @param tensor what a tensor adds that crosses
     * @param parameter what a parameter adds that is used on the device
     * @param charged the entering tensors that are sent for this region only; others cost nothing
     * @param perFlop what a FLOP on the device adds; may be negative
     */
    InnerCut(
            Region region,
            IntToDoubleFunction tensor,
            IntToDoubleFunction parameter,
            Set<Integer> charged,
            double perFlop) {
        this.region = region;
        this.tensor = tensor;
        this.parameter = parameter;
        this.charged = charged;
        this.perFlop = perFlop;
        for (int layer : region.layers()) {
            vertices.put(layer, vertices.size());
        }
        builder = new FlowNetworkBuilder(vertices.size());
        build();
    }

    private void build() {
        for (int entry : charged) {
            int sent = builder.addVertex();
            arcs.fromSource(sent, tensor.applyAsDouble(entry));
            region.readers(entry).forEach(reader -> edge(sent, vertices.get(reader), UNCUTTABLE));
        }
        for (int made : region.inner()) {
            int producer = vertices.get(region.producer(made));
            int sent = builder.addVertex();
            edge(producer, sent, tensor.applyAsDouble(made));
            for (int reader : region.readers(made)) {
                edge(sent, vertices.get(reader), UNCUTTABLE);
                edge(vertices.get(reader), producer, UNCUTTABLE);
            }
        }
        for (int used : region.parameters()) {
            int someHere = builder.addVertex();
            region.users(used).forEach(user -> edge(vertices.get(user), someHere, UNCUTTABLE));
            arcs.toSink(someHere, parameter.applyAsDouble(used));
        }
        for (int layer : region.layers()) {
            double work = perFlop * region.flops(layer);
            if (work > 0) {
                arcs.toSink(vertices.get(layer), work);
            } else if (work < 0) {
                arcs.fromSource(vertices.get(layer), -work);
            }
        }
        arcs.toSink(vertices.get(region.end()), UNCUTTABLE);
    }

    private void edge(int tail, int head, double capacity) {
        arcs.edge(builder.addEdge(tail, head), capacity);
    }

    /** The cheapest cut. */
    Found least() {
        FlowNetwork network = builder.build();
        double scale = arcs.write(network, RANGE);
        MaximumFlow flow = new Dinic(network);
        Found least = new Found(new BitSet(), Double.POSITIVE_INFINITY);
        for (int first : region.first()) {
            int vertex = vertices.get(first);
            network.setTerminals(vertex, FlowNetwork.INFINITE, network.capacityToSink(vertex));
            if (first != region.end() && flow.solve() < FlowNetwork.INFINITE) {
                BitSet device = device(flow, network.vertices());
                double amount = amount(device);
                if (amount < least.amount()) {
                    least = new Found(device, amount);
                }
            }
            network.setTerminals(vertex, arcs.scaledSource(vertex, scale), network.capacityToSink(vertex));
        }
        return least;
    }

    private BitSet device(MaximumFlow flow, int size) {
        boolean[] side = new boolean[size];
        flow.sourceSide(0, side);
        BitSet device = new BitSet();
        Arrays.stream(region.layers())
                .filter(layer -> side[vertices.get(layer)])
                .forEach(device::set);
        return device;
    }

    /** What some layers on the device cost. */
    double amount(BitSet device) {
        double sum = perFlop * region.flops(device);
        for (int entry : charged) {
            if (!region.readers(entry).stream().allMatch(device::get)) {
                sum += tensor.applyAsDouble(entry);
            }
        }
        for (int made : region.inner()) {
            if (device.get(region.producer(made))
                    && !region.readers(made).stream().allMatch(device::get)) {
                sum += tensor.applyAsDouble(made);
            }
        }
        for (int used : region.parameters()) {
            if (region.users(used).stream().anyMatch(device::get)) {
                sum += parameter.applyAsDouble(used);
            }
        }
        return sum;
    }
}
