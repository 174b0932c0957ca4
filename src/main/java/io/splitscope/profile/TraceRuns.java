package io.splitscope.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs in a trace. Each node gets its median, or another quantile, over the runs after the first, which warm up; a run that
 * has not come to its end counts only when there is no other.
 */
final class TraceRuns {

    private static final double MICRO = 1e-6;

    /** The calls of one node in one run, in seconds. */
    private record Calls(int run, double[] seconds) {
        double sum() {
            double sum = 0;
            for (double call : seconds) {
                sum += call;
            }
            return sum;
        }
    }

    private final List<NodeEvent> present = new ArrayList<>();
    private final Map<String, List<Calls>> byNode = new LinkedHashMap<>();
    private final Map<String, String> operators = new LinkedHashMap<>();
    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();
    private final int warmUps;
    private int runs;

    /** @param warmUps how many runs at the beginning do not count unless there are no others */
    TraceRuns(int warmUps) {
        this.warmUps = warmUps;
    }

    /**
     * A node was called in the present run.
     *
     * @param operator the operator that ran; may be empty
     * @param shape extents of what it made; null when the trace does not tell
     */
    void add(NodeEvent event, String operator, List<Long> shape) {
        present.add(event);
        operators.putIfAbsent(event.node(), operator);
        if (shape != null) {
            shapes.putIfAbsent(event.node(), shape);
        }
    }

    /** The present run has come to its end. */
    void endRun() {
        Map<String, List<Double>> calls = new LinkedHashMap<>();
        NodeEvent.outermost(present).forEach(event -> calls.computeIfAbsent(event.node(), node -> new ArrayList<>())
                .add(event.duration() * MICRO));
        calls.forEach((node, all) -> add(node, runs, all));
        runs++;
        present.clear();
    }

    private void add(String node, int run, List<Double> seconds) {
        byNode.computeIfAbsent(node, key -> new ArrayList<>())
                .add(new Calls(
                        run, seconds.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** Whether nothing was measured. */
    boolean isEmpty() {
        return present.isEmpty() && byNode.isEmpty();
    }

    /**
     * What the nodes took in one run.
     *
     * @param quantile which of the runs, sorted for each node by itself: 0 the fastest, 0.5 the median, 1 the slowest
     */
    List<Timing> timings(double quantile) {
        if (runs == 0) {
            takeCallsForRuns();
        }
        List<Timing> timings = new ArrayList<>();
        byNode.forEach((node, all) -> timings.add(new Timing(
                node,
                Optional.of(operators.get(node)).filter(text -> !text.isEmpty()),
                of(warm(all), quantile),
                Optional.ofNullable(shapes.get(node)))));
        return timings;
    }

    /** Without the end of a run nobody knows where the next begins; most nodes are called once in each. */
    private void takeCallsForRuns() {
        for (NodeEvent event : NodeEvent.outermost(present)) {
            int before = byNode.getOrDefault(event.node(), List.of()).size();
            add(event.node(), before, List.of(event.duration() * MICRO));
        }
        present.clear();
    }

    private List<Calls> warm(List<Calls> all) {
        List<Calls> warm = all.stream().filter(calls -> calls.run >= warmUps).toList();
        return warm.isEmpty() ? all : warm;
    }

    /** Call by call where all runs have as many, else of their sums: a loop may run more or less often. */
    private static List<Double> of(List<Calls> runs, double quantile) {
        int count = runs.get(0).seconds.length;
        if (runs.stream().anyMatch(calls -> calls.seconds.length != count)) {
            return List.of(Timing.quantile(
                    quantile, runs.stream().mapToDouble(Calls::sum).toArray()));
        }
        List<Double> seconds = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            int at = call;
            seconds.add(Timing.quantile(
                    quantile,
                    runs.stream().mapToDouble(calls -> calls.seconds[at]).toArray()));
        }
        return seconds;
    }
}
