package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import io.splitscope.layout.FrameGraph.Link;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds the links that the kernel left out: each tensor gets a lane left or right of all that it passes, short ways inside and
 * long ways outside, as one draws a densely connected block by hand. The gaps between the bands grow by what crosses to the
 * lanes there.
 */
final class Lanes {

    private final FrameGraph graph;
    private final KernelLayout kernel;
    private final Bands bands;
    private final List<Trunk> trunks = new ArrayList<>();
    private final Map<Trunk, Double> laneX = new HashMap<>();
    private final GapSlots[] outwards;
    private final GapSlots[] inwards;
    private final TreeMap<Double, Double> growth = new TreeMap<>();
    private double shift;
    private double width;

    Lanes(FrameGraph graph, KernelLayout kernel, BitSet omitted) {
        this.graph = graph;
        this.kernel = kernel;
        this.bands = new Bands(graph, kernel.nodes());
        this.outwards = new GapSlots[bands.count() + 1];
        this.inwards = new GapSlots[bands.count() + 1];
        Map<End, List<Integer>> bySource = new LinkedHashMap<>();
        omitted.stream().forEach(link -> bySource.computeIfAbsent(
                        graph.links().get(link).from(), end -> new ArrayList<>())
                .add(link));
        bySource.forEach((from, links) -> trunks.add(trunk(from, links)));
        assignLanes();
        assignSlots();
        addGrowth();
    }

    private Trunk trunk(End from, List<Integer> links) {
        int first = from.isFrame() ? 0 : bands.of(from.node()) + 1;
        int last = links.stream().mapToInt(this::gapAbove).max().orElseThrow();
        double lean = links.stream().mapToDouble(this::lean).sum();
        return new Trunk(from, List.copyOf(links), first, last, lean < 0);
    }

    private int gapAbove(int link) {
        End to = graph.links().get(link).to();
        return to.isFrame() ? bands.count() : bands.of(to.node());
    }

    /** On which side of the middle a link arrives: negative for left. */
    private double lean(int link) {
        End to = graph.links().get(link).to();
        if (to.isFrame()) {
            return 0;
        }
        double middle =
                kernel.nodes().get(to.node()).x() + graph.nodes().get(to.node()).width() / 2;
        return Math.signum(arrival(to) - middle);
    }

    private double arrival(End to) {
        return kernel.nodeEntries().get(to.node()).get(to.port());
    }

    private void assignLanes() {
        Extents extents = new Extents(graph, kernel, bands);
        trunks.sort(Comparator.comparingInt(Trunk::length).thenComparingInt(Trunk::firstGap));
        for (Trunk trunk : trunks) {
            double step = trunk.left() ? -Spacing.EDGES : Spacing.EDGES;
            double x = step
                    + (trunk.left()
                            ? extents.left(trunk.firstGap(), trunk.lastGap())
                            : extents.right(trunk.firstGap(), trunk.lastGap()));
            while (isTaken(trunk, x)) {
                x += step;
            }
            laneX.put(trunk, x);
        }
        double left = extents.left(0, bands.count());
        double right = extents.right(0, bands.count());
        double leftmost = laneX.values().stream().mapToDouble(x -> x).min().orElse(left);
        double rightmost = laneX.values().stream().mapToDouble(x -> x).max().orElse(right);
        shift = Math.max(0, left - leftmost);
        width = kernel.width() + shift + Math.max(0, rightmost - right);
    }

    /** Whether another trunk runs on this lane, or too near, beside one of the same bands. */
    private boolean isTaken(Trunk trunk, double x) {
        return laneX.entrySet().stream()
                .anyMatch(other -> Math.abs(other.getValue() - x) < Spacing.EDGES
                        && other.getKey().firstGap() <= trunk.lastGap()
                        && trunk.firstGap() <= other.getKey().lastGap());
    }

    /** Goes out from long to short and comes in from short to long, so that fewer trunks cross. */
    private void assignSlots() {
        for (int gap = 0; gap < outwards.length; gap++) {
            outwards[gap] = new GapSlots();
            inwards[gap] = new GapSlots();
        }
        for (int i = trunks.size() - 1; i >= 0; i--) {
            Trunk trunk = trunks.get(i);
            departure(trunk).ifPresent(x -> outwards[trunk.firstGap()].add(trunk, x, laneX.get(trunk)));
        }
        for (Trunk trunk : trunks) {
            Map<Integer, Double> farthest = new TreeMap<>();
            for (int link : trunk.links()) {
                End to = graph.links().get(link).to();
                if (!to.isFrame()) {
                    farthest.merge(gapAbove(link), arrival(to), trunk.left() ? Math::max : Math::min);
                }
            }
            farthest.forEach((gap, x) -> inwards[gap].add(trunk, x, laneX.get(trunk)));
        }
    }

    /** Where a trunk starts, unless it enters the frame on its lane. */
    private Optional<Double> departure(Trunk trunk) {
        End from = trunk.from();
        return from.isFrame()
                ? kernel.entries().get(from.port())
                : Optional.of(kernel.nodeExits().get(from.node()).get(from.port()));
    }

    private double gapTop(int gap) {
        if (gap > 0) {
            return bands.bottom(gap - 1);
        }
        return graph.direction() == Direction.DOWN ? graph.title().height() : 0;
    }

    /** Notes by how much everything below a place moves down; places lie between whole numbers. */
    private void addGrowth() {
        double sum = 0;
        growth.put(Double.NEGATIVE_INFINITY, 0.0);
        for (int gap = 0; gap <= bands.count(); gap++) {
            sum += outwards[gap].height();
            growth.put(gapTop(gap) + 0.25, sum);
            if (gap < bands.count()) {
                sum += inwards[gap].height();
                growth.put(bands.top(gap) - 0.25, sum);
            }
        }
    }

    private double grown(double y) {
        return y + growth.lowerEntry(y).getValue();
    }

    /** The layout with all links. */
    FrameLayout added() {
        double height = grown(kernel.height());
        List<Double> entries = new ArrayList<>();
        kernel.entries().forEach(x -> entries.add(x.map(value -> value + shift).orElse(null)));
        List<Double> exits = new ArrayList<>();
        kernel.exits().forEach(x -> exits.add(x.map(value -> value + shift).orElse(null)));
        List<List<Point>> ways = new ArrayList<>();
        kernel.links().forEach(way -> ways.add(way.map(this::grown).orElse(null)));
        for (Trunk trunk : trunks) {
            double lane = laneX.get(trunk) + shift;
            if (trunk.from().isFrame() && departure(trunk).isEmpty()) {
                entries.set(trunk.from().port(), lane);
            }
            for (int link : trunk.links()) {
                End to = graph.links().get(link).to();
                if (to.isFrame()) {
                    exits.set(to.port(), lane);
                }
                ways.set(link, way(trunk, graph.links().get(link), height));
            }
        }
        return new FrameLayout(
                width,
                height,
                new Box(0, 0, 0, 0),
                kernel.nodes().stream()
                        .map(corner -> new Point(corner.x() + shift, grown(corner.y())))
                        .toList(),
                List.copyOf(entries),
                List.copyOf(exits),
                List.copyOf(ways));
    }

    private List<Point> grown(List<Point> way) {
        return way.stream()
                .map(point -> new Point(point.x() + shift, grown(point.y())))
                .toList();
    }

    private List<Point> way(Trunk trunk, Link link, double height) {
        double lane = laneX.get(trunk) + shift;
        List<Point> way = new ArrayList<>();
        Optional<Double> start = departure(trunk).map(x -> x + shift);
        if (start.isPresent()) {
            double out = outLevel(trunk);
            Polylines.append(way, new Point(start.get(), startLevel(trunk.from())));
            Polylines.append(way, new Point(start.get(), out));
            Polylines.append(way, new Point(lane, out));
        } else {
            Polylines.append(way, new Point(lane, 0));
        }
        if (link.to().isFrame()) {
            Polylines.append(way, new Point(lane, height));
        } else {
            double in = inLevel(trunk, bands.of(link.to().node()));
            double x = arrival(link.to()) + shift;
            Polylines.append(way, new Point(lane, in));
            Polylines.append(way, new Point(x, in));
            Polylines.append(
                    way, new Point(x, grown(kernel.nodes().get(link.to().node()).y())));
        }
        return List.copyOf(way);
    }

    private double startLevel(End from) {
        if (from.isFrame()) {
            return 0;
        }
        return grown(kernel.nodes().get(from.node()).y())
                + graph.nodes().get(from.node()).height();
    }

    private double outLevel(Trunk trunk) {
        int gap = trunk.firstGap();
        return grown(gapTop(gap)) + (outwards[gap].slot(trunk) + 1) * Spacing.EDGES;
    }

    private double inLevel(Trunk trunk, int gap) {
        return grown(bands.top(gap)) - inwards[gap].height() + inwards[gap].slot(trunk) * Spacing.EDGES;
    }
}
