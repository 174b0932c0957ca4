package io.splitscope.paint;

import io.splitscope.cost.Quantity;
import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.Point;
import io.splitscope.layout.Route;
import io.splitscope.model.Tensor;
import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes shape and size on edges: on those of the tensors that are pointed at or selected, and on all that leave room when
 * all are wanted. Each tensor is labelled once; those that cross the cut have labels of their own.
 */
final class EdgeLabelPainter {

    private static final double HEIGHT = 15;
    private static final double SIDE = 6;
    /** So much of a title is written on as a rule. */
    private static final double TITLE = 260;

    private static final double[] SHARES = {0.5, 0.25, 0.75};

    private final Stage stage;
    private final List<Box> taken = new ArrayList<>();
    private final BitSet labelled = new BitSet();

    private EdgeLabelPainter(Stage stage) {
        this.stage = stage;
    }

    static void paint(Stage stage) {
        if (stage.shows(Detail.NAMES)) {
            new EdgeLabelPainter(stage).paintAll();
        }
    }

    private void paintAll() {
        stage.look().hover().ifPresent(this::label);
        stage.look().selection().forEach(this::label);
        if (stage.look().edgeLabels() && stage.shows(Detail.ALL)) {
            for (Route route : stage.visible().routes()) {
                label(route, false);
            }
        }
    }

    private void label(Target target) {
        if (target instanceof Target.TensorTarget tensor) {
            for (Route route : stage.visible().routes()) {
                if (route.edge().tensor().id() == tensor.id()) {
                    label(route, true);
                }
            }
        }
    }

    private void label(Route route, boolean evenIfItCovers) {
        Tensor tensor = route.edge().tensor();
        if (labelled.get(tensor.id()) || isCut(route)) {
            return;
        }
        String text = text(tensor);
        double width = TextWidths.of(text, TextStyle.SMALL) + 2 * SIDE;
        List<Box> places = places(route.points(), width);
        Optional<Box> free = places.stream().filter(this::leavesRoom).findFirst();
        if (free.isPresent() || evenIfItCovers) {
            Box box = free.orElse(places.get(0));
            labelled.set(tensor.id());
            taken.add(box);
            paint(
                    box,
                    text,
                    evenIfItCovers
                            ? stage.palette().strongLine()
                            : stage.palette().line());
        }
    }

    private void paint(Box box, String text, Ink border) {
        Palette palette = stage.palette();
        Pen pen = stage.pen();
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), HEIGHT / 2, palette.surface());
        pen.strokeRect(box.x(), box.y(), box.width(), box.height(), HEIGHT / 2, Stroke.of(border, 1));
        pen.text(
                text,
                box.centerX(),
                Glyphs.baseline(box.centerY(), TextStyle.SMALL),
                TextStyle.SMALL,
                Pen.Align.CENTER,
                palette.ink());
    }

    private boolean isCut(Route route) {
        return stage.sides().isPresent()
                && stage.sides().get().isCut(route.edge().index());
    }

    private boolean leavesRoom(Box box) {
        return taken.stream().noneMatch(box::overlaps)
                && stage.scene().laidOut().verticesIn(box).isEmpty()
                && stage.visible().frames().stream()
                        .map(PlacedFrame::title)
                        .map(title -> new Box(title.x(), title.y(), Math.min(TITLE, title.width()), title.height()))
                        .noneMatch(box::overlaps);
    }

    private static String text(Tensor tensor) {
        String shape = tensor.shape().ranked() ? tensor.shape().bound() : Texts.text("EdgeLabelPainter.shape-unknown");
        String size = tensor.bytes().isPresent()
                ? Quantity.BYTES.format(tensor.bytes().getAsLong())
                : Texts.text("EdgeLabelPainter.size-unknown");
        return shape + " · " + size;
    }

    /** Where a label may go, the best place first: about the middle of the longest straight part, else of others. */
    private static List<Box> places(List<Point> points, double width) {
        List<Box> boxes = new ArrayList<>();
        IntStream.range(1, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(end -> -length(points, end)))
                .forEach(end -> {
                    for (double share : SHARES) {
                        double x = points.get(end - 1).x() * (1 - share)
                                + points.get(end).x() * share;
                        double y = points.get(end - 1).y() * (1 - share)
                                + points.get(end).y() * share;
                        boxes.add(new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT));
                    }
                });
        return boxes;
    }

    private static double length(List<Point> points, int end) {
        return Math.abs(points.get(end).x() - points.get(end - 1).x())
                + Math.abs(points.get(end).y() - points.get(end - 1).y());
    }
}
