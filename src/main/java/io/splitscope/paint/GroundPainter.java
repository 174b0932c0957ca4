package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.picture.Side;
import java.util.Optional;

/** Draws what lies below edges and cards: the ground of both sides and the frames of open blocks. */
final class GroundPainter {

    private static final double CORNER = 9;

    private GroundPainter() {}

    static void paint(Stage stage) {
        Optional<SidePainter> sidePainter = stage.sides().map(sides -> new SidePainter(stage, sides));
        sidePainter.ifPresent(
                painter -> painter.paint(stage.scene().laidOut().frames().get(0)));
        for (PlacedFrame placed : stage.visible().frames()) {
            paintFrame(stage, placed, sidePainter);
        }
    }

    private static void paintFrame(Stage stage, PlacedFrame placed, Optional<SidePainter> sidePainter) {
        Pen pen = stage.pen();
        Palette palette = stage.palette();
        Box box = placed.box();
        Optional<Side> side =
                stage.sides().map(sides -> sides.frame(placed.frame().index()));
        double radius = stage.shows(Detail.SHAPES) ? CORNER : 0;
        if (!isLikeAround(stage, placed)) {
            Ink ground = side.map(palette::frame).orElse(palette.frame());
            pen.fillRect(box.x(), box.y(), box.width(), box.height(), radius, ground);
        }
        if (side.isPresent() && side.get() == Side.MIXED) {
            sidePainter.ifPresent(painter -> painter.paint(placed));
        }
        if (stage.shows(Detail.SHAPES)) {
            pen.strokeRect(box.x(), box.y(), box.width(), box.height(), radius, stage.line(palette.border(), 1.2, 0.7));
        }
        if (stage.shows(Detail.NAMES)) {
            FrameTitlePainter.paint(stage, placed);
        }
    }

    /** Whether the frame around has just painted the same ground. */
    private static boolean isLikeAround(Stage stage, PlacedFrame placed) {
        int parent = placed.frame().parent().orElse(0);
        if (parent == 0) {
            return false;
        }
        return stage.sides()
                .map(sides -> sides.frame(parent))
                .map(around -> around != Side.MIXED)
                .orElse(true);
    }
}
