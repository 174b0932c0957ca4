package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.Line;
import io.splitscope.layout.FrameGraph.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a frame needs besides its graph's layout: a place for its name that no edge crosses, and a main line that leaves
 * where it entered, so that a series of frames stands upright.
 */
final class FrameFinish {

    /** Between the name and the border or an edge. */
    private static final double MARGIN = 8;

    /** Differences too small to be worth two bends. */
    private static final double SLIGHT = 8;

    private final FrameGraph graph;
    private final FrameLayout layout;

    FrameFinish(FrameGraph graph, FrameLayout layout) {
        this.graph = graph;
        this.layout = layout;
    }

    /** The layout with both. */
    FrameLayout finished() {
        FrameLayout titled = graph.title().height() == 0 ? layout : withTitle();
        return graph.upright() ? withStraightExit(titled) : titled;
    }

    private FrameLayout withTitle() {
        return graph.direction() == Direction.DOWN ? withTitleAcross() : withTitleAlong();
    }

    /** The name lies across the flow, between the tensors that enter. */
    private FrameLayout withTitleAcross() {
        double need = graph.title().width();
        double[] walls = DoubleStream.concat(
                        layout.entries().stream().mapToDouble(x -> x), DoubleStream.of(0, layout.width()))
                .sorted()
                .toArray();
        for (int i = 1; i < walls.length; i++) {
            if (walls[i] - walls[i - 1] - 2 * MARGIN >= need) {
                return layout.withTitle(titleBetween(walls[i - 1], walls[i]));
            }
        }
        double missing = Math.ceil(need - (walls[1] - walls[0] - 2 * MARGIN));
        return layout.movedRight(missing).withTitle(titleBetween(0, walls[1] + missing));
    }

    private Box titleBetween(double left, double right) {
        return new Box(
                left + MARGIN, 0, right - left - 2 * MARGIN, graph.title().height());
    }

    /** The name lies along the flow, where no tensor enters. */
    private FrameLayout withTitleAlong() {
        double missing = Math.max(0, graph.title().width() + 2 * MARGIN - layout.height());
        FrameLayout longer = layout.longer(missing);
        return longer.withTitle(new Box(0, MARGIN, graph.title().height(), longer.height() - 2 * MARGIN));
    }

    private FrameLayout withStraightExit(FrameLayout before) {
        int[] out = mainLinks(link -> link.to().isFrame());
        int[] in = mainLinks(link -> link.from().isFrame());
        if (out.length != 1 || in.length == 0) {
            return before;
        }
        int exit = graph.links().get(out[0]).to().port();
        double target = before.entries().get(graph.links().get(in[0]).from().port());
        boolean taken = IntStream.range(0, before.exits().size())
                .anyMatch(i -> i != exit && Math.abs(before.exits().get(i) - target) < SLIGHT);
        if (taken || Math.abs(before.exits().get(exit) - target) < SLIGHT) {
            return before;
        }
        return before.withExit(exit, target, ending(before.links().get(out[0]), target), out[0]);
    }

    private int[] mainLinks(Predicate<Link> which) {
        return IntStream.range(0, graph.links().size())
                .filter(i -> graph.links().get(i).line() != Line.BYPASS)
                .filter(i -> which.test(graph.links().get(i)))
                .toArray();
    }

    /** The way of the exit, bent in the empty strip along the border that it leaves through. */
    private List<Point> ending(List<Point> way, double target) {
        List<Point> points = new ArrayList<>(way.subList(0, way.size() - 1));
        Point last = way.get(way.size() - 1);
        double back = Spacing.EXIT_PADDING / 2;
        points.add(new Point(last.x(), last.y() - back));
        points.add(new Point(target, last.y() - back));
        points.add(new Point(target, last.y()));
        return points;
    }
}
