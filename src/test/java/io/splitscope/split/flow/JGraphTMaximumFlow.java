package io.splitscope.split.flow;

import org.jgrapht.alg.flow.BoykovKolmogorovMFImpl;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A well-known library's algorithms on our networks, to compare with. Capacities become doubles there; its push-relabel
 * never ends when they are too far apart, so that what must not be cut gets just more than all the rest.
 */
public final class JGraphTMaximumFlow {

    private final int source;
    private final int sink;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    /** Capacities shifted by so many bits stay exact as doubles, sums of thousands of them too. */
    public static final int EXACT_SHIFT = 22;

    private final int shift;
    private final double uncuttable;

    /** Copies a network with its present capacities, of which some cut has to be finite. */
    public JGraphTMaximumFlow(FlowNetwork network) {
        this(network, 0);
    }

    /** The same with capacities shifted to the right by some bits. */
    public JGraphTMaximumFlow(FlowNetwork network, int shift) {
        this.shift = shift;
        uncuttable = 1 + finiteSum(network);
        source = network.vertices();
        sink = source + 1;
        for (int vertex = 0; vertex <= sink; vertex++) {
            graph.addVertex(vertex);
        }
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            add(source, vertex, network.capacityFromSource(vertex));
            add(vertex, sink, network.capacityToSink(vertex));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            add(network.tail(edge), network.head(edge), network.capacityThere(edge));
            add(network.head(edge), network.tail(edge), network.capacityBack(edge));
        }
    }

    private double finiteSum(FlowNetwork network) {
        double sum = 0;
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            sum += finite(network.capacityFromSource(vertex)) + finite(network.capacityToSink(vertex));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            sum += finite(network.capacityThere(edge)) + finite(network.capacityBack(edge));
        }
        return sum;
    }

    private long finite(long capacity) {
        return capacity == FlowNetwork.INFINITE ? 0 : capacity >> shift;
    }

    private void add(int from, int to, long capacity) {
        if (capacity >> shift > 0) {
            DefaultWeightedEdge edge = graph.getEdge(from, to);
            double before = edge == null ? 0 : graph.getEdgeWeight(edge);
            graph.setEdgeWeight(
                    edge == null ? graph.addEdge(from, to) : edge,
                    before + (capacity == FlowNetwork.INFINITE ? uncuttable : capacity >> shift));
        }
    }

    /** The value of a maximum flow by push-relabel. */
    public double pushRelabel() {
        return new PushRelabelMFImpl<>(graph).getMaximumFlowValue(source, sink);
    }

    /** The value of a maximum flow by Dinic's algorithm. */
    public double dinic() {
        return new DinicMFImpl<>(graph).getMaximumFlowValue(source, sink);
    }

    /** The value of a maximum flow by Boykov and Kolmogorov's algorithm. */
    public double boykovKolmogorov() {
        return new BoykovKolmogorovMFImpl<>(graph).getMaximumFlowValue(source, sink);
    }
}
