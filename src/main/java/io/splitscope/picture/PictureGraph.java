package io.splitscope.picture;

import io.splitscope.split.Split;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.graphstream.graph.Element;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.GraphReplay;
import org.graphstream.stream.Sink;

/**
 * A picture as a GraphStream graph that lives on while blocks open and close: whoever listens hears only what changes.
 * Its writers (DOT, GraphML, GEXF, DGS) write it as it stands. Not for use by several threads at once.
 *
 * <p>Vertices have the attributes {@code label}, {@code kind} ({@code layer}, {@code block}, {@code input},
 * {@code output}), {@code op} or the block's kind as {@code block}, {@code layers} (how many), {@code frame} (the path of
 * the open block around) and, once a split is shown, {@code side}. Edges have {@code label} (the tensor's name),
 * {@code shape}, {@code bytes} when known, and {@code cut}.
 */
public final class PictureGraph {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final Graph graph = new MultiGraph("picture", true, false);
    private final Map<String, Vertex> vertices = new HashMap<>();
    private final Map<String, Edge> edges = new HashMap<>();

    /** Adds and removes what differs from what was shown before. */
    public void show(Picture picture) {
        removeEdges(picture);
        removeVertices(picture);
        for (Vertex vertex : picture.vertices()) {
            vertices.put(vertex.id(), vertex);
            Node node = graph.getNode(vertex.id());
            describe(node != null ? node : graph.addNode(vertex.id()), vertex, picture);
        }
        for (Edge edge : picture.edges()) {
            edges.put(edge.id(), edge);
            if (graph.getEdge(edge.id()) == null) {
                String from = picture.vertices().get(edge.from()).id();
                String to = picture.vertices().get(edge.to()).id();
                describe(graph.addEdge(edge.id(), from, to, true), edge);
            }
        }
    }

    private void removeEdges(Picture picture) {
        Set<String> gone = new HashSet<>(edges.keySet());
        picture.edges().forEach(edge -> gone.remove(edge.id()));
        gone.forEach(graph::removeEdge);
        edges.keySet().removeAll(gone);
    }

    private void removeVertices(Picture picture) {
        Set<String> gone = new HashSet<>(vertices.keySet());
        picture.vertices().forEach(vertex -> gone.remove(vertex.id()));
        gone.forEach(graph::removeNode);
        vertices.keySet().removeAll(gone);
    }

    private static void describe(Node node, Vertex vertex, Picture picture) {
        if (vertex instanceof Vertex.LayerVertex single) {
            set(node, "kind", "layer");
            set(node, "label", single.layer().displayName());
            set(node, "op", single.layer().op());
        } else if (vertex instanceof Vertex.BlockVertex closed) {
            set(node, "kind", "block");
            set(node, "label", closed.block().name());
            set(node, "block", closed.block().kind());
        } else if (vertex instanceof Vertex.InputVertex input) {
            set(node, "kind", "input");
            set(node, "label", input.tensor().name());
        } else if (vertex instanceof Vertex.OutputVertex output) {
            set(node, "kind", "output");
            set(node, "label", output.tensor().name());
        }
        set(node, "layers", vertex.layers().size());
        set(node, "frame", picture.frames().get(vertex.frame()).block().path());
    }

    private static void describe(org.graphstream.graph.Edge drawn, Edge edge) {
        set(drawn, "label", edge.tensor().name());
        set(drawn, "shape", edge.tensor().shape().toString());
        edge.tensor().bytes().ifPresent(bytes -> set(drawn, "bytes", bytes));
    }

    /** Notes on which side each vertex runs and which edges are cut. */
    public void show(Split split) {
        vertices.forEach((id, vertex) ->
                set(graph.getNode(id), "side", Side.of(vertex, split).name().toLowerCase(Locale.ROOT)));
        edges.forEach((id, edge) -> set(graph.getEdge(id), "cut", edge.isCut(split)));
    }

    /** Tells a listener of everything shown now, by the events that would have led here, and of all changes to come. */
    public void follow(Sink sink) {
        GraphReplay replay = new GraphReplay("replay");
        replay.addSink(sink);
        replay.replay(graph);
        replay.removeSink(sink);
        graph.addSink(sink);
    }

    /** The graph itself, for algorithms and writers. */
    public Graph graph() {
        return graph;
    }

    /** Control characters, which XML cannot hold, are replaced. */
    private static void set(Element element, String key, String text) {
        set(element, key, (Object) CONTROL.matcher(text).replaceAll("\uFFFD"));
    }

    private static void set(Element element, String key, Object value) {
        if (!Objects.equals(element.getAttribute(key), value)) {
            element.setAttribute(key, value);
        }
    }
}
