package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.onnx.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** Puts every node behind those whose results it uses, and otherwise leaves the order as it was. */
final class TopologicalOrder {

    private static final int SHOWN = 8;

    private final List<Node> nodes;
    private final int[][] sources;

    private TopologicalOrder(List<Node> nodes) {
        this.nodes = nodes;
        this.sources = sources(nodes);
    }

    /**
     * The nodes in topological order; of those that could come next, the earliest in the given order does.
     *
     * @throws OnnxException if nodes use each other's results in a circle
     */
    static List<Node> of(List<Node> nodes) throws OnnxException {
        TopologicalOrder order = new TopologicalOrder(nodes);
        return order.isSorted() ? nodes : order.sorted();
    }

    private static int[][] sources(List<Node> nodes) {
        Map<String, Integer> producers = new HashMap<>(2 * nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            for (String output : nodes.get(i).outputs()) {
                producers.put(output, i);
            }
        }
        producers.remove("");
        int[][] sources = new int[nodes.size()][];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = sources(nodes.get(i), producers);
        }
        return sources;
    }

    private static int[] sources(Node node, Map<String, Integer> producers) {
        int[] found = new int[node.inputs().size() + node.captures().size()];
        int count = 0;
        for (List<String> names : List.of(node.inputs(), node.captures())) {
            for (String name : names) {
                Integer producer = producers.get(name);
                if (producer != null) {
                    found[count++] = producer;
                }
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private boolean isSorted() {
        for (int i = 0; i < sources.length; i++) {
            for (int source : sources[i]) {
                if (source >= i) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Node> sorted() throws OnnxException {
        int[] missing = new int[sources.length];
        List<List<Integer>> users = new ArrayList<>(sources.length);
        for (int i = 0; i < sources.length; i++) {
            users.add(new ArrayList<>(1));
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < sources.length; i++) {
            missing[i] = sources[i].length;
            if (missing[i] == 0) {
                ready.add(i);
            }
            for (int source : sources[i]) {
                users.get(source).add(i);
            }
        }
        List<Node> sorted = new ArrayList<>(sources.length);
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(nodes.get(next));
            for (int user : users.get(next)) {
                if (--missing[user] == 0) {
                    ready.add(user);
                }
            }
        }
        if (sorted.size() < sources.length) {
            throw circle(missing);
        }
        return sorted;
    }

    /** Among nodes that all wait for another one of them, going from each to one it waits for must end in a circle. */
    private OnnxException circle(int[] missing) {
        int start = 0;
        while (missing[start] == 0) {
            start++;
        }
        int[] visited = new int[missing.length];
        Arrays.fill(visited, -1);
        Deque<Integer> path = new ArrayDeque<>();
        int at = start;
        while (visited[at] < 0) {
            visited[at] = path.size();
            path.addFirst(at);
            at = Arrays.stream(sources[at])
                    .filter(source -> missing[source] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        int length = path.size() - visited[at];
        String names = path.stream()
                .limit(Math.min(length, SHOWN))
                .map(i -> describe(nodes.get(i)))
                .collect(Collectors.joining(" → "));
        return new OnnxException(
                length == 1
                        ? text("TopologicalOrder.a-node-feeds-itself")
                        : text("TopologicalOrder.the-graph-runs-in-a", length),
                names + (length > SHOWN ? " → …" : ""),
                TypeReader.EXPORT_AGAIN);
    }

    /** How messages name a node. */
    static String describe(Node node) {
        return "node " + node.id() + " " + (node.name().isBlank() ? node.op() : Quote.of(node.name()));
    }
}
