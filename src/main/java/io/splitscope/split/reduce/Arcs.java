package io.splitscope.split.reduce;

import io.splitscope.split.flow.FlowNetwork;
import java.util.HashMap;
import java.util.Map;

/** Capacities as they come, before they are scaled to whole numbers. What is not finite must not be cut. */
final class Arcs {

    private final Map<Integer, Double> edges = new HashMap<>();
    private final Map<Integer, Double> sources = new HashMap<>();
    private final Map<Integer, Double> sinks = new HashMap<>();

    void edge(int edge, double capacity) {
        edges.put(edge, capacity);
    }

    void fromSource(int vertex, double capacity) {
        sources.merge(vertex, capacity, Double::sum);
    }

    void toSink(int vertex, double capacity) {
        sinks.merge(vertex, capacity, Double::sum);
    }

    /** Writes the capacities so that the finite ones sum to a range; returns the scale. */
    double write(FlowNetwork network, double range) {
        double sum = finite(edges) + finite(sources) + finite(sinks);
        double scale = sum > 0 ? range / Math.min(sum, Double.MAX_VALUE) : 1;
        edges.forEach((edge, capacity) -> network.setEdge(edge, scaled(capacity, scale), 0));
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            network.setTerminals(vertex, scaledSource(vertex, scale), scaled(sinks.getOrDefault(vertex, 0.0), scale));
        }
        return scale;
    }

    long scaledSource(int vertex, double scale) {
        return scaled(sources.getOrDefault(vertex, 0.0), scale);
    }

    private static long scaled(double capacity, double scale) {
        return Double.isInfinite(capacity) ? FlowNetwork.INFINITE : Math.round(capacity * scale);
    }

    private static double finite(Map<Integer, Double> capacities) {
        return capacities.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sum();
    }
}
