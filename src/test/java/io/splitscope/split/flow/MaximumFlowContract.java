package io.splitscope.split.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every maximum-flow algorithm has to do. */
abstract class MaximumFlowContract {

    /** The algorithm under test. */
    abstract MaximumFlow algorithm(FlowNetwork network);

    @Provide
    Arbitrary<FlowNetwork> networks() {
        return Networks.small();
    }

    @Property
    void the_flow_is_conserved_and_keeps_to_the_capacities(@ForAll("networks") FlowNetwork network) {
        MaximumFlow flow = algorithm(network);
        Assume.that(flow.solve() < FlowNetwork.INFINITE);
        long[] excess = new long[network.vertices()];
        for (int edge = 0; edge < network.edges(); edge++) {
            assertThat(flow.flow(edge)).isBetween(-network.capacityBack(edge), network.capacityThere(edge));
            excess[network.tail(edge)] -= flow.flow(edge);
            excess[network.head(edge)] += flow.flow(edge);
        }
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            assertThat(flow.flowFromSource(vertex)).isBetween(0L, network.capacityFromSource(vertex));
            assertThat(flow.flowToSink(vertex)).isBetween(0L, network.capacityToSink(vertex));
            excess[vertex] += flow.flowFromSource(vertex) - flow.flowToSink(vertex);
        }
        assertThat(excess).containsOnly(0L);
    }

    @Property
    void the_value_is_what_leaves_the_source_and_what_the_cut_holds(@ForAll("networks") FlowNetwork network) {
        MaximumFlow flow = algorithm(network);
        long value = flow.solve();
        Assume.that(value < FlowNetwork.INFINITE);
        long sent = 0;
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            sent += flow.flowFromSource(vertex);
        }
        assertThat(sent).isEqualTo(value);
        boolean[] side = new boolean[network.vertices()];
        flow.sourceSide(0, side);
        assertThat(cut(network, side)).isEqualTo(value);
    }

    @Property
    void no_cut_is_smaller_and_none_as_small_has_fewer_vertices_at_the_source(@ForAll("networks") FlowNetwork network) {
        MaximumFlow flow = algorithm(network);
        long value = flow.solve();
        boolean[] found = new boolean[network.vertices()];
        flow.sourceSide(0, found);
        boolean[] side = new boolean[network.vertices()];
        for (int set = 0; set < 1 << network.vertices(); set++) {
            boolean holdsFound = true;
            for (int vertex = 0; vertex < side.length; vertex++) {
                side[vertex] = (set >> vertex & 1) == 1;
                holdsFound &= side[vertex] || !found[vertex];
            }
            long capacity = cut(network, side);
            assertThat(capacity).isGreaterThanOrEqualTo(value);
            if (capacity == value && value < FlowNetwork.INFINITE) {
                assertThat(holdsFound).isTrue();
            }
        }
    }

    @Property
    void it_agrees_with_another_library(@ForAll("networks") FlowNetwork network) {
        long value = algorithm(network).solve();
        Assume.that(value < FlowNetwork.INFINITE);
        assertThat(new JGraphTMaximumFlow(network).pushRelabel()).isCloseTo(value, within(1e-6));
    }

    @Property
    void solving_again_after_other_capacities_gives_the_first_answer_again(@ForAll("networks") FlowNetwork network) {
        MaximumFlow flow = algorithm(network);
        long first = flow.solve();
        long[][] kept = new long[network.edges()][];
        for (int edge = 0; edge < network.edges(); edge++) {
            kept[edge] = new long[] {network.capacityThere(edge), network.capacityBack(edge)};
            network.setEdge(edge, edge, 5);
        }
        flow.solve();
        for (int edge = 0; edge < network.edges(); edge++) {
            network.setEdge(edge, kept[edge][0], kept[edge][1]);
        }
        assertThat(flow.solve()).isEqualTo(first);
    }

    @Example
    void a_chain_of_a_hundred_thousand_vertices_does_not_exhaust_the_stack() {
        assertThat(algorithm(Networks.chain(100_000)).solve()).isEqualTo(100_000);
    }

    @Example
    void a_network_without_vertices_has_no_flow() {
        assertThat(algorithm(new FlowNetworkBuilder(0).build()).solve()).isZero();
    }

    @Example
    void capacities_may_fill_the_range() {
        FlowNetworkBuilder builder = new FlowNetworkBuilder(2);
        builder.addEdge(0, 1);
        FlowNetwork network = builder.build();
        network.setTerminals(0, FlowNetwork.INFINITE, 0);
        network.setTerminals(1, 0, FlowNetwork.INFINITE);
        network.setEdge(0, FlowNetwork.INFINITE - 1, FlowNetwork.INFINITE);
        assertThat(algorithm(network).solve()).isEqualTo(FlowNetwork.INFINITE - 1);
        network.setEdge(0, FlowNetwork.INFINITE, FlowNetwork.INFINITE);
        assertThat(algorithm(network).solve()).isEqualTo(FlowNetwork.INFINITE);
    }

    @Example
    void what_is_nearly_full_counts_as_full_when_some_slack_is_allowed() {
        FlowNetworkBuilder builder = new FlowNetworkBuilder(2);
        builder.addEdge(0, 1);
        FlowNetwork network = builder.build();
        network.setTerminals(0, FlowNetwork.INFINITE, 0);
        network.setTerminals(1, 0, 1_000);
        network.setEdge(0, 1_001, FlowNetwork.INFINITE);
        MaximumFlow flow = algorithm(network);
        flow.solve();
        boolean[] side = new boolean[2];
        flow.sourceSide(0, side);
        assertThat(side).containsExactly(true, true);
        flow.sourceSide(1, side);
        assertThat(side).containsExactly(true, false);
    }

    private static long cut(FlowNetwork network, boolean[] side) {
        long sum = 0;
        for (int vertex = 0; vertex < side.length; vertex++) {
            sum = plus(sum, side[vertex] ? network.capacityToSink(vertex) : network.capacityFromSource(vertex));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            boolean tail = side[network.tail(edge)];
            boolean head = side[network.head(edge)];
            if (tail && !head) {
                sum = plus(sum, network.capacityThere(edge));
            } else if (head && !tail) {
                sum = plus(sum, network.capacityBack(edge));
            }
        }
        return sum;
    }

    private static long plus(long sum, long capacity) {
        return Math.min(sum + capacity, FlowNetwork.INFINITE);
    }
}
