package io.splitscope.split.flow;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Networks to try maximum-flow algorithms on. */
final class Networks {

    private Networks() {}

    private record Edge(int tail, int head, long there, long back) {}

    private record Terminals(long source, long sink) {}

    /** Up to eight vertices with any edges, small capacities, zeros and uncuttable arcs among them. */
    static Arbitrary<FlowNetwork> small() {
        return Arbitraries.integers().between(1, 8).flatMap(Networks::withVertices);
    }

    private static Arbitrary<FlowNetwork> withVertices(int vertices) {
        Arbitrary<Long> capacity = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(6, Arbitraries.longs().between(1, 9)),
                Tuple.of(1, Arbitraries.just(FlowNetwork.INFINITE)));
        Arbitrary<Integer> vertex = Arbitraries.integers().between(0, vertices - 1);
        Arbitrary<Edge> edge =
                Combinators.combine(vertex, vertex, capacity, capacity).as(Edge::new);
        Arbitrary<Terminals> terminals = Combinators.combine(capacity, capacity).as(Terminals::new);
        return Combinators.combine(
                        edge.filter(e -> e.tail() != e.head()).list().ofMaxSize(vertices == 1 ? 0 : 20),
                        terminals.list().ofSize(vertices))
                .as((edges, ends) -> {
                    FlowNetworkBuilder builder = new FlowNetworkBuilder(vertices);
                    edges.forEach(e -> builder.addEdge(e.tail(), e.head()));
                    FlowNetwork network = builder.build();
                    for (int i = 0; i < edges.size(); i++) {
                        network.setEdge(i, edges.get(i).there(), edges.get(i).back());
                    }
                    for (int i = 0; i < vertices; i++) {
                        network.setTerminals(
                                i, ends.get(i).source(), ends.get(i).sink());
                    }
                    return network;
                });
    }

    /** A chain that the source feeds at the start only, and that every vertex leaks from into the sink. */
    static FlowNetwork chain(int vertices) {
        FlowNetworkBuilder builder = new FlowNetworkBuilder(vertices);
        for (int vertex = 1; vertex < vertices; vertex++) {
            builder.addEdge(vertex - 1, vertex);
        }
        FlowNetwork network = builder.build();
        for (int edge = 0; edge < network.edges(); edge++) {
            network.setEdge(edge, 1_000_000 + edge % 7, FlowNetwork.INFINITE);
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            network.setTerminals(vertex, vertex == 0 ? FlowNetwork.INFINITE : 0, 1);
        }
        return network;
    }
}
