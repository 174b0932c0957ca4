package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import io.splitscope.layout.FrameGraph.Link;
import io.splitscope.layout.FrameGraph.Node;
import io.splitscope.layout.FrameGraph.Ports;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is directly inside one frame, and which tensors run between it. */
final class FrameWiring {

    /** A vertex or a frame inside; the other is null. */
    record Member(Vertex vertex, Frame frame) {
        private int firstLayer() {
            if (frame != null) {
                return frame.block().layers().get(0);
            }
            if (!vertex.layers().isEmpty()) {
                return vertex.layers().get(0);
            }
            return vertex instanceof Vertex.InputVertex ? -1 : Integer.MAX_VALUE;
        }
    }

    /** One tensor on its way between two nodes, or between a node and the frame's border. */
    private record Strand(int tensor, int from, int to) {}

    private final Frame frame;
    private final List<Member> members = new ArrayList<>();
    private final Map<Integer, Integer> nodeOfVertex = new HashMap<>();
    private final Map<Integer, Integer> nodeOfFrame = new HashMap<>();
    private final Map<Integer, Integer> entries = new LinkedHashMap<>();
    private final Map<Integer, Integer> exits = new LinkedHashMap<>();
    private final Map<Strand, Integer> strands = new LinkedHashMap<>();

    FrameWiring(Picture picture, Frame frame) {
        this.frame = frame;
        frame.vertices().forEach(v -> members.add(new Member(picture.vertices().get(v), null)));
        frame.frames()
                .forEach(f -> members.add(new Member(null, picture.frames().get(f))));
        members.sort(Comparator.comparingInt(Member::firstLayer));
        for (int node = 0; node < members.size(); node++) {
            Member member = members.get(node);
            if (member.frame != null) {
                nodeOfFrame.put(member.frame.index(), node);
            } else {
                nodeOfVertex.put(member.vertex.index(), node);
            }
        }
    }

    /** Vertices and frames inside, in order of their first layer: the nodes of the graph. */
    List<Member> members() {
        return members;
    }

    int nodeOfVertex(Vertex vertex) {
        return nodeOfVertex.get(vertex.index());
    }

    int nodeOfFrame(int index) {
        return nodeOfFrame.get(index);
    }

    /** Leads a tensor from a node to the border; returns the number of the strand. */
    int leave(int tensor, int from) {
        exits.putIfAbsent(tensor, exits.size());
        return pass(tensor, from, FrameGraph.FRAME);
    }

    /** Leads a tensor from the border to a node; returns the number of the strand. */
    int enter(int tensor, int to) {
        entries.putIfAbsent(tensor, entries.size());
        return pass(tensor, FrameGraph.FRAME, to);
    }

    /** Leads a tensor from one node to another; returns the number of the strand. */
    int pass(int tensor, int from, int to) {
        return strands.computeIfAbsent(new Strand(tensor, from, to), strand -> strands.size());
    }

    /**
     * The graph to lay out.
     *
     * @param wiring all frames, wired completely
     * @param inside the layouts of the frames inside, by {@link Frame#index()}
     */
    FrameGraph graph(Wiring wiring, FrameLayout[] inside, Direction direction, VertexSizes sizes) {
        VertexPorts ports = new VertexPorts(members.size());
        strands.keySet().forEach(strand -> ports.add(strand.tensor, strand.from, strand.to));
        ports.assign();
        List<Node> nodes = new ArrayList<>(members.size());
        for (int node = 0; node < members.size(); node++) {
            Frame inner = members.get(node).frame;
            nodes.add(inner != null ? node(inside[inner.index()]) : node(node, sizes, ports));
        }
        List<Link> links = new ArrayList<>(strands.size());
        for (Strand strand : strands.keySet()) {
            links.add(new Link(start(strand, wiring, ports), end(strand, wiring, ports)));
        }
        return new FrameGraph(
                direction,
                FrameTitle.height(frame),
                FrameTitle.width(frame),
                nodes,
                entries.size(),
                exits.size(),
                links);
    }

    private static Node node(FrameLayout layout) {
        return new Node(layout.width(), layout.height(), Ports.fixed(layout.entries()), Ports.fixed(layout.exits()));
    }

    private Node node(int node, VertexSizes sizes, VertexPorts ports) {
        VertexSizes.Size size = sizes.of(members.get(node).vertex).whole();
        return new Node(size.width(), size.height(), Ports.free(ports.entries(node)), Ports.free(ports.exits(node)));
    }

    private End start(Strand strand, Wiring wiring, VertexPorts ports) {
        if (strand.from == FrameGraph.FRAME) {
            return new End(FrameGraph.FRAME, entries.get(strand.tensor));
        }
        Frame inner = members.get(strand.from).frame;
        int port = inner != null
                ? wiring.frame(inner.index()).exits.get(strand.tensor)
                : ports.exit(strand.from, strand.tensor);
        return new End(strand.from, port);
    }

    private End end(Strand strand, Wiring wiring, VertexPorts ports) {
        if (strand.to == FrameGraph.FRAME) {
            return new End(FrameGraph.FRAME, exits.get(strand.tensor));
        }
        Frame inner = members.get(strand.to).frame;
        int port = inner != null
                ? wiring.frame(inner.index()).entries.get(strand.tensor)
                : ports.entry(strand.to, strand.tensor);
        return new End(strand.to, port);
    }
}
