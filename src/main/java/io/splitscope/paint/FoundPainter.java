package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Vertex;

/** Marks what was found with a yellow ring between dark lines, and writes on closed blocks how much they hide. */
final class FoundPainter {

    private static final double DISTANCE = 5;
    private static final double CORNER = 10;

    private final Stage stage;
    private final Found found;
    private final Stroke dark;
    private final Stroke bright;

    private FoundPainter(Stage stage) {
        this.stage = stage;
        this.found = stage.look().found();
        this.dark = Stroke.of(stage.palette().onFound(), Math.max(6, stage.px(5)));
        this.bright = Stroke.of(stage.palette().found(), Math.max(4, stage.px(3)));
    }

    static void paint(Stage stage) {
        if (!stage.look().found().isEmpty()) {
            new FoundPainter(stage).paintAll();
        }
    }

    private void paintAll() {
        for (PlacedFrame placed : stage.visible().frames()) {
            if (found.contains(Target.of(placed.frame()))) {
                ring(placed.box());
            }
        }
        for (PlacedVertex placed : stage.visible().vertices()) {
            int hidden = placed.vertex() instanceof Vertex.BlockVertex closed
                    ? found.among(closed.block().layers())
                    : 0;
            if (hidden > 0 || found.contains(Target.of(placed.vertex()))) {
                mark(placed.box());
            }
            if (hidden > 0 && stage.shows(Detail.NAMES)) {
                count(placed.box(), hidden);
            }
        }
    }

    private void mark(Box box) {
        if (stage.shows(Detail.SHAPES)) {
            ring(box);
        } else {
            double out = stage.px(1);
            stage.pen()
                    .fillRect(
                            box.x() - out,
                            box.y() - out,
                            box.width() + 2 * out,
                            box.height() + 2 * out,
                            0,
                            stage.palette().found());
        }
    }

    private void ring(Box box) {
        double out = Math.max(DISTANCE, stage.px(2));
        double radius = stage.shows(Detail.NAMES) ? CORNER : 0;
        for (Stroke stroke : new Stroke[] {dark, bright}) {
            stage.pen()
                    .strokeRect(
                            box.x() - out,
                            box.y() - out,
                            box.width() + 2 * out,
                            box.height() + 2 * out,
                            radius,
                            stroke);
        }
    }

    private void count(Box box, int hidden) {
        String text = Captions.found(hidden);
        double width = TextWidths.of(text, TextStyle.SMALL) + 16;
        Box badge = new Box(box.x() + 12, box.y() - DISTANCE - 9, width, 18);
        Glyphs.label(
                stage.pen(),
                badge,
                text,
                TextStyle.SMALL,
                stage.palette().found(),
                stage.palette().onFound());
    }
}
