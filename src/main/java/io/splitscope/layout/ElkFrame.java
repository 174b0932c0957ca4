package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import io.splitscope.layout.FrameGraph.Link;
import io.splitscope.layout.FrameGraph.Node;
import io.splitscope.layout.FrameGraph.Ports;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
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
 * Lays out one frame with ELK layered: layers from the longest edges' total, crossings by sweeps, places by network
 * simplex (Brandes-Koepf for large graphs), orthogonal routes. The frame's entries and exits are ports of the root.
 */
final class ElkFrame {

    /** Network simplex placement looks best, but its time grows too fast above this many nodes. */
    private static final int MANY_NODES = 1000;

    /** How much more a bend between one thing and the next counts than one in a way around them. */
    private static final int CHAIN_PRIORITY = 20;

    private static final int BRANCH_PRIORITY = 5;

    /** Width of the strip along the border where tensors leave, in which nothing else lies. */
    static final double EXIT_PADDING = 12;

    private static final double PADDING = 16;
    private static final double NODE_SPACING = 28;
    private static final double LAYER_SPACING = 28;
    private static final double EDGE_SPACING = 10;
    private static final double EDGE_NODE_SPACING = 14;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final FrameGraph graph;
    private final ElkNode root = ElkGraphUtil.createNode(ElkGraphUtil.createGraph());
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<List<ElkPort>> entries = new ArrayList<>();
    private final List<List<ElkPort>> exits = new ArrayList<>();
    private final List<ElkPort> rootEntries;
    private final List<ElkPort> rootExits;
    private final List<ElkEdge> edges = new ArrayList<>();

    private ElkFrame(FrameGraph graph) {
        this.graph = graph;
        configure();
        rootEntries = addPorts(root, Ports.free(graph.entries()), entrySide());
        rootExits = addPorts(root, Ports.free(graph.exits()), exitSide());
        graph.nodes().forEach(this::addNode);
        graph.links().forEach(this::addEdge);
    }

    /**
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static FrameLayout layout(FrameGraph graph, Progress progress) {
        ElkFrame frame = new ElkFrame(graph);
        new LayeredLayoutProvider().layout(frame.root, new ElkProgress(progress));
        progress.checkCancelled();
        return new FrameFinish(graph, frame.result()).finished();
    }

    private void configure() {
        boolean down = graph.direction() == Direction.DOWN;
        root.setProperty(
                LayeredOptions.DIRECTION,
                down ? org.eclipse.elk.core.options.Direction.DOWN : org.eclipse.elk.core.options.Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                graph.nodes().size() > MANY_NODES
                        ? NodePlacementStrategy.BRANDES_KOEPF
                        : NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        root.setProperty(LayeredOptions.PADDING, padding());
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_SPACING);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_SPACING);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_SPACING);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGE_SPACING);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_NODE_SPACING);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_NODE_SPACING);
        root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
    }

    private ElkPadding padding() {
        double title = graph.title().height();
        double start = graph.entries() > 0 ? 0 : PADDING;
        double end = graph.exits() > 0 ? EXIT_PADDING : PADDING;
        return graph.direction() == Direction.DOWN
                ? new ElkPadding(start + title, PADDING, end, PADDING)
                : new ElkPadding(PADDING + title, end, PADDING, start);
    }

    private PortSide entrySide() {
        return graph.direction() == Direction.DOWN ? PortSide.NORTH : PortSide.WEST;
    }

    private PortSide exitSide() {
        return graph.direction() == Direction.DOWN ? PortSide.SOUTH : PortSide.EAST;
    }

    private void addNode(Node node) {
        ElkNode elk = ElkGraphUtil.createNode(root);
        elk.setDimensions(node.width(), node.height());
        boolean fixed = node.entries().isFixed() || node.exits().isFixed();
        elk.setProperty(
                LayeredOptions.PORT_CONSTRAINTS, fixed ? PortConstraints.FIXED_POS : PortConstraints.FIXED_SIDE);
        nodes.add(elk);
        entries.add(addPorts(elk, node.entries(), entrySide()));
        exits.add(addPorts(elk, node.exits(), exitSide()));
    }

    private static List<ElkPort> addPorts(ElkNode owner, Ports ports, PortSide side) {
        List<ElkPort> list = new ArrayList<>(ports.count());
        for (int i = 0; i < ports.count(); i++) {
            ElkPort port = ElkGraphUtil.createPort(owner);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            if (ports.isFixed()) {
                place(port, owner, side, ports.offsets().get(i));
            }
            list.add(port);
        }
        return list;
    }

    private static void place(ElkPort port, ElkNode owner, PortSide side, double offset) {
        switch (side) {
            case NORTH -> port.setLocation(offset, 0);
            case SOUTH -> port.setLocation(offset, owner.getHeight());
            case WEST -> port.setLocation(0, offset);
            default -> port.setLocation(owner.getWidth(), offset);
        }
    }

    private void addEdge(Link link) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                shape(link.from(), rootEntries, exits), shape(link.to(), rootExits, entries));
        switch (link.line()) {
            case CHAIN -> edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, CHAIN_PRIORITY);
            case BRANCH -> edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, BRANCH_PRIORITY);
            case BYPASS -> {}
        }
        edges.add(edge);
    }

    private static ElkConnectableShape shape(End end, List<ElkPort> ofFrame, List<List<ElkPort>> ofNodes) {
        return end.isFrame() ? ofFrame.get(end.port()) : ofNodes.get(end.node()).get(end.port());
    }

    private FrameLayout result() {
        return new FrameLayout(
                round(root.getWidth()),
                round(root.getHeight()),
                new Box(0, 0, 0, 0),
                nodes.stream()
                        .map(node -> new Point(round(node.getX()), round(node.getY())))
                        .toList(),
                offsets(rootEntries),
                offsets(rootExits),
                edges.stream().map(ElkFrame::points).toList());
    }

    private List<Double> offsets(List<ElkPort> ports) {
        boolean down = graph.direction() == Direction.DOWN;
        return ports.stream()
                .map(port -> round(down ? port.getX() : port.getY()))
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
