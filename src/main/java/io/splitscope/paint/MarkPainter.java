package io.splitscope.paint;

import io.splitscope.cost.Pins;
import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import java.util.List;
import java.util.Set;

/** Draws what is said about cards and frames: cut inside, pinned, pointed at, selected, in focus. */
final class MarkPainter {

    private static final double CORNER = 8;
    private static final double SCREEN_RING = 2;
    private static final double STRIP = 7;
    private static final double STRIPE = 2.5;

    private final Stage stage;
    private final Pen pen;
    private final Palette palette;

    private MarkPainter(Stage stage) {
        this.stage = stage;
        this.pen = stage.pen();
        this.palette = stage.palette();
    }

    static void paint(Stage stage) {
        MarkPainter painter = new MarkPainter(stage);
        painter.markCutInside();
        painter.markTargets();
        if (stage.shows(Detail.NAMES)) {
            painter.markPins();
        }
    }

    private void markCutInside() {
        if (stage.sides().isEmpty()) {
            return;
        }
        for (PlacedVertex placed : stage.visible().vertices()) {
            if (stage.sides().get().vertex(placed.vertex().index()) == Side.MIXED) {
                markCutInside(CardPainter.front(placed.box()));
            }
        }
    }

    private void markCutInside(Box card) {
        double strip = Math.min(STRIP, card.width() / 4);
        double half = card.height() / 2;
        pen.fillRect(card.x(), card.y(), strip, half, 0, palette.device());
        pen.fillRect(card.x(), card.y() + half, strip, half, 0, palette.server());
        for (double y = card.y() + half + STRIP / 2; y < card.bottom() - STRIPE; y += 2 * STRIPE) {
            pen.fillRect(card.x(), y, strip, STRIPE, 0, palette.surface());
        }
        pen.strokeRect(card.x(), card.y(), card.width(), card.height(), CORNER, stage.dashed(palette.cut(), 2.2, 6));
        if (stage.shows(Detail.NAMES)) {
            double width = TextWidths.of(Captions.CUT_INSIDE, TextStyle.SMALL) + 16;
            Box badge = new Box(card.right() - width - 10, card.bottom() - 9, width, 18);
            Glyphs.label(pen, badge, Captions.CUT_INSIDE, TextStyle.SMALL, palette.cut(), palette.onColour());
        }
    }

    private void markPins() {
        Pins pins = stage.look().pins();
        if (pins.isEmpty()) {
            return;
        }
        for (PlacedVertex placed : stage.visible().vertices()) {
            Vertex vertex = placed.vertex();
            if (!vertex.layers().isEmpty()) {
                Box box = placed.box();
                markPins(vertex.layers(), pins, box.x() + 2, box.y() + 1);
            }
        }
        for (PlacedFrame placed : stage.visible().frames()) {
            Box box = placed.box();
            List<Integer> layers = placed.frame().block().layers();
            if (pins.device().containsAll(layers) || pins.server().containsAll(layers)) {
                markPins(layers, pins, box.x(), box.y());
            }
        }
    }

    private void markPins(List<Integer> layers, Pins pins, double x, double y) {
        double next = x;
        next = markPin(layers, pins.device(), next, y, palette.device());
        markPin(layers, pins.server(), next, y, palette.server());
    }

    private double markPin(List<Integer> layers, Set<Integer> pinned, double x, double y, Ink ink) {
        int count = 0;
        for (int layer : layers) {
            if (pinned.contains(layer)) {
                count++;
            }
        }
        if (count == 0) {
            return x;
        }
        Glyphs.pin(stage, x, y, ink, count == layers.size());
        return x + 20;
    }

    private void markTargets() {
        stage.look().hover().ifPresent(target -> ring(target, 1.5, Stroke.of(palette.strongLine(), ring(1.5))));
        stage.look().selection().forEach(target -> ring(target, 3, Stroke.of(palette.selection(), ring(2.5))));
        stage.look().focus().ifPresent(target -> {
            double width = ring(1.5);
            ring(target, 6.5, new Stroke(palette.selection(), width, 3 * width));
        });
    }

    private double ring(double width) {
        return Math.max(width, stage.px(width * SCREEN_RING / 2.5));
    }

    private void ring(Target target, double distance, Stroke stroke) {
        Box box = stage.scene().box(target);
        if (box != null && box.overlaps(stage.visible().part())) {
            double out = Math.max(distance, stage.px(distance / 2));
            pen.strokeRect(
                    box.x() - out, box.y() - out, box.width() + 2 * out, box.height() + 2 * out, CORNER + out, stroke);
        }
    }
}
