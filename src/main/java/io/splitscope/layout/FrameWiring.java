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

    /**
     * A tensor on its way from one vertex to another.
     *
     * @param producer the layer that makes it; -1 for raw input
     * @param firstReader the first layer that reads it there; the largest number there is for a result
     */
    record Flow(int tensor, int producer, int firstReader) {}

    /** A flow inside this frame, between two nodes or between a node and {@link FrameGraph#FRAME}. */
    record Strand(Flow flow, int from, int to) {
        int tensor() {
            return flow.tensor;
        }

        private Strand joined(Flow other) {
            int first = Math.min(flow.firstReader, other.firstReader);
            return new Strand(new Flow(flow.tensor, flow.producer, first), from, to);
        }
    }

    private record Way(int tensor, int from, int to) {}

    private final Frame frame;
    private final boolean hasSiblings;
    private final List<Member> members = new ArrayList<>();
    private final Map<Integer, Integer> nodeOfVertex = new HashMap<>();
    private final Map<Integer, Integer> nodeOfFrame = new HashMap<>();
    private final Map<Integer, Integer> entries = new HashMap<>();
    private final Map<Integer, Integer> exits = new HashMap<>();
    private final Map<Way, Integer> numbers = new HashMap<>();
    private final List<Strand> strands = new ArrayList<>();

    FrameWiring(Picture picture, Frame frame) {
        this.frame = frame;
        this.hasSiblings = picture.tree()
                .parent(frame.block())
                .filter(parent -> parent.children().size() > 1)
                .isPresent();
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
    int leave(Flow flow, int from) {
        exits.putIfAbsent(flow.tensor, exits.size());
        return pass(flow, from, FrameGraph.FRAME);
    }

    /** Leads a tensor from the border to a node; returns the number of the strand. */
    int enter(Flow flow, int to) {
        entries.putIfAbsent(flow.tensor, entries.size());
        return pass(flow, FrameGraph.FRAME, to);
    }

    /** Leads a tensor from one node to another; returns the number of the strand. */
    int pass(Flow flow, int from, int to) {
        Way way = new Way(flow.tensor, from, to);
        Integer number = numbers.putIfAbsent(way, strands.size());
        if (number == null) {
            strands.add(new Strand(flow, from, to));
            return strands.size() - 1;
        }
        strands.set(number, strands.get(number).joined(flow));
        return number;
    }

    /**
     * The graph to lay out.
     *
     * @param wiring all frames, wired completely
     * @param inside the layouts of the frames inside, by {@link Frame#index()}
     */
    FrameGraph graph(Wiring wiring, FrameLayout[] inside, Direction direction, VertexSizes sizes) {
        Ranks ranks = new Ranks(members.size(), strands);
        MainLine mainLine = new MainLine(members.size(), strands, ranks);
        VertexPorts ports = new VertexPorts(members.size(), strands, ranks, mainLine);
        List<Node> nodes = new ArrayList<>(members.size());
        for (int node = 0; node < members.size(); node++) {
            Frame inner = members.get(node).frame;
            nodes.add(inner != null ? node(inside[inner.index()]) : vertex(node, sizes, ports, direction));
        }
        List<Link> links = new ArrayList<>(strands.size());
        for (Strand strand : strands) {
            links.add(new Link(
                    start(strand, wiring, ports), end(strand, wiring, ports), mainLine.of(strand), ranks.span(strand)));
        }
        return new FrameGraph(direction, FrameTitle.of(frame), hasSiblings, nodes, entries.size(), exits.size(), links);
    }

    private static Node node(FrameLayout layout) {
        return new Node(layout.width(), layout.height(), Ports.fixed(layout.entries()), Ports.fixed(layout.exits()));
    }

    private Node vertex(int node, VertexSizes sizes, VertexPorts ports, Direction direction) {
        VertexSizes.Size size = sizes.of(members.get(node).vertex).whole();
        boolean down = direction == Direction.DOWN;
        double across = down ? size.width() : size.height();
        double along = down ? size.height() : size.width();
        Ports arriving = ports.entries(node, across);
        return new Node(across, along, arriving, ports.exits(node, across, arriving.isFixed()));
    }

    private End start(Strand strand, Wiring wiring, VertexPorts ports) {
        if (strand.from == FrameGraph.FRAME) {
            return new End(FrameGraph.FRAME, entries.get(strand.tensor()));
        }
        Frame inner = members.get(strand.from).frame;
        int port = inner != null
                ? wiring.frame(inner.index()).exits.get(strand.tensor())
                : ports.exit(strand.from, strand.tensor());
        return new End(strand.from, port);
    }

    private End end(Strand strand, Wiring wiring, VertexPorts ports) {
        if (strand.to == FrameGraph.FRAME) {
            return new End(FrameGraph.FRAME, exits.get(strand.tensor()));
        }
        Frame inner = members.get(strand.to).frame;
        int port = inner != null
                ? wiring.frame(inner.index()).entries.get(strand.tensor())
                : ports.entry(strand.to, strand.tensor());
        return new End(strand.to, port);
    }
}
