package io.splitscope.split;

import io.splitscope.split.certificate.Certificate;
import io.splitscope.split.certificate.Certificate.Arc;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.MaximumFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Writes down the flow that was found, so that others can check it. Source and sink become the last two vertices. */
final class Certifier {

    private final FlowNetwork network;
    private final MaximumFlow maximumFlow;
    private final List<Arc> arcs = new ArrayList<>();

    Certifier(FlowNetwork network, MaximumFlow maximumFlow) {
        this.network = network;
        this.maximumFlow = maximumFlow;
    }

    /**
     * The certificate of the flow last found.
     *
     * @param value its value
     * @param delaySeconds the delay of the split
     * @param unitsPerSecond the scale of the capacities
     * @param layers the vertex of each layer
     */
    Certificate certificate(long value, double delaySeconds, double unitsPerSecond, List<Integer> layers) {
        int source = network.vertices();
        int sink = source + 1;
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            add(source, vertex, network.capacityFromSource(vertex), maximumFlow.flowFromSource(vertex));
            add(vertex, sink, network.capacityToSink(vertex), maximumFlow.flowToSink(vertex));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            long flow = maximumFlow.flow(edge);
            add(network.tail(edge), network.head(edge), network.capacityThere(edge), Math.max(flow, 0));
            add(network.head(edge), network.tail(edge), network.capacityBack(edge), Math.max(-flow, 0));
        }
        return new Certificate(
                "", delaySeconds, unitsPerSecond, sink + 1, source, sink, layers, arcs, value, sourceSide(source));
    }

    private void add(int from, int to, long capacity, long flow) {
        if (capacity > 0) {
            arcs.add(new Arc(
                    from,
                    to,
                    capacity == FlowNetwork.INFINITE ? OptionalLong.empty() : OptionalLong.of(capacity),
                    flow));
        }
    }

    private List<Integer> sourceSide(int source) {
        boolean[] side = new boolean[network.vertices()];
        maximumFlow.sourceSide(0, side);
        List<Integer> vertices = new ArrayList<>(IntStream.range(0, side.length)
                .filter(vertex -> side[vertex])
                .boxed()
                .toList());
        vertices.add(source);
        return vertices;
    }
}
