package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import io.splitscope.layout.FrameGraph.Link;
import io.splitscope.layout.FrameGraph.Node;
import io.splitscope.layout.FrameGraph.Ports;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays out one frame with ELK layered: layers by network simplex, few crossings by sweeps, places by network simplex
 * (Brandes-Koepf for large graphs), orthogonal routes. The frame's entries and exits are ports of the root.
 */
final class ElkFrame {

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** Network simplex placement looks best, but its time grows too fast above this many nodes. */
    private static final int MANY_NODES = 1000;

    /** How much more a bend between one thing and the next counts than one in a way around them. */
    private static final int CHAIN_PRIORITY = 20;

    private static final int BRANCH_PRIORITY = 5;

    private final FrameGraph graph;
    private final ElkNode root = ElkGraphUtil.createNode(ElkGraphUtil.createGraph());
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<List<ElkPort>> nodeEntries = new ArrayList<>();
    private final List<List<ElkPort>> nodeExits = new ArrayList<>();
    private final List<Optional<ElkPort>> entries;
    private final List<Optional<ElkPort>> exits;
    private final List<Optional<ElkEdge>> edges = new ArrayList<>();

    private ElkFrame(FrameGraph graph, BitSet omitted) {
        this.graph = graph;
        configure(omitted.isEmpty());
        BitSet usedEntries = new BitSet();
        BitSet usedExits = new BitSet();
        for (int i = omitted.nextClearBit(0); i < graph.links().size(); i = omitted.nextClearBit(i + 1)) {
            Link link = graph.links().get(i);
            if (link.from().isFrame()) {
                usedEntries.set(link.from().port());
            }
            if (link.to().isFrame()) {
                usedExits.set(link.to().port());
            }
        }
        entries = addPorts(graph.entries(), usedEntries, PortSide.NORTH);
        exits = addPorts(graph.exits(), usedExits, PortSide.SOUTH);
        graph.nodes().forEach(this::addNode);
        for (int i = 0; i < graph.links().size(); i++) {
            edges.add(
                    omitted.get(i)
                            ? Optional.empty()
                            : Optional.of(edge(graph.links().get(i))));
        }
    }

    /**
     * Lays out a frame without some of its links.
     *
     * @param omitted positions of the links to leave out
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static KernelLayout layout(FrameGraph graph, BitSet omitted, Progress progress) {
        ElkFrame frame = new ElkFrame(graph, omitted);
        new LayeredLayoutProvider().layout(frame.root, new ElkProgress(progress));
        progress.checkCancelled();
        return frame.result();
    }

    private void configure(boolean complete) {
        root.setProperty(LayeredOptions.DIRECTION, org.eclipse.elk.core.options.Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                graph.nodes().size() > MANY_NODES
                        ? NodePlacementStrategy.BRANDES_KOEPF
                        : NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        root.setProperty(LayeredOptions.PADDING, padding());
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, Spacing.NODES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Spacing.NODES);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, Spacing.EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, Spacing.EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, Spacing.EDGE_NODE);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Spacing.EDGE_NODE);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, complete);
        root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
    }

    private ElkPadding padding() {
        boolean down = graph.direction() == Direction.DOWN;
        double title = graph.title().height();
        double start = graph.entries() > 0 ? 0 : Spacing.PADDING;
        double end = graph.exits() > 0 ? Spacing.EXIT_PADDING : Spacing.PADDING;
        return new ElkPadding(
                down ? start + title : start, Spacing.PADDING, end, down ? Spacing.PADDING : Spacing.PADDING + title);
    }

    private List<Optional<ElkPort>> addPorts(int count, BitSet used, PortSide side) {
        return IntStream.range(0, count)
                .mapToObj(i -> used.get(i) ? Optional.of(addPort(root, side)) : Optional.<ElkPort>empty())
                .toList();
    }

    private static ElkPort addPort(ElkNode owner, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(owner);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private void addNode(Node node) {
        ElkNode elk = ElkGraphUtil.createNode(root);
        elk.setDimensions(node.width(), node.height());
        boolean fixed = node.entries().isFixed() || node.exits().isFixed();
        elk.setProperty(
                LayeredOptions.PORT_CONSTRAINTS, fixed ? PortConstraints.FIXED_POS : PortConstraints.FIXED_SIDE);
        nodes.add(elk);
        nodeEntries.add(addPorts(elk, node.entries(), PortSide.NORTH, 0));
        nodeExits.add(addPorts(elk, node.exits(), PortSide.SOUTH, node.height()));
    }

    private static List<ElkPort> addPorts(ElkNode owner, Ports ports, PortSide side, double y) {
        List<ElkPort> list = new ArrayList<>(ports.count());
        for (int i = 0; i < ports.count(); i++) {
            ElkPort port = addPort(owner, side);
            if (ports.isFixed()) {
                port.setLocation(ports.offsets().get(i), y);
            }
            list.add(port);
        }
        return list;
    }

    private ElkEdge edge(Link link) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                shape(link.from(), entries, nodeExits), shape(link.to(), exits, nodeEntries));
        switch (link.line()) {
            case CHAIN -> edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, CHAIN_PRIORITY);
            case BRANCH -> edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, BRANCH_PRIORITY);
            case BYPASS -> {}
        }
        return edge;
    }

    private static ElkConnectableShape shape(End end, List<Optional<ElkPort>> ofFrame, List<List<ElkPort>> ofNodes) {
        return end.isFrame()
                ? ofFrame.get(end.port()).orElseThrow()
                : ofNodes.get(end.node()).get(end.port());
    }

    private KernelLayout result() {
        return new KernelLayout(
                round(root.getWidth()),
                round(root.getHeight()),
                nodes.stream()
                        .map(node -> new Point(round(node.getX()), round(node.getY())))
                        .toList(),
                nodeEntries.stream().map(ElkFrame::places).toList(),
                nodeExits.stream().map(ElkFrame::places).toList(),
                entries.stream().map(port -> port.map(p -> round(p.getX()))).toList(),
                exits.stream().map(port -> port.map(p -> round(p.getX()))).toList(),
                edges.stream().map(edge -> edge.map(ElkFrame::points)).toList());
    }

    private static List<Double> places(List<ElkPort> ports) {
        return ports.stream()
                .map(port -> round(port.getParent().getX() + port.getX()))
                .toList();
    }

    private static List<Point> points(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(new Point(round(section.getStartX()), round(section.getStartY())));
        section.getBendPoints().forEach(bend -> points.add(new Point(round(bend.getX()), round(bend.getY()))));
        points.add(new Point(round(section.getEndX()), round(section.getEndY())));
        return points;
    }

    /** To whole pixels; the small term keeps halves that differ by rounding errors together. */
    private static double round(double value) {
        return Math.floor(value + 0.5 + 1e-6);
    }
}
