package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what lies below edges and cards: the ground of both sides and the frames of open blocks.
 *
 * <p>The ground of a side is the union of the boxes of everything that runs there, each grown until neighbours meet. It
 * has a single border on the device and a double one on the server, whose cards also carry hatching, so that the two
 * differ without colour.
 */
final class GroundPainter {

    /** How far the ground of a side reaches beyond a box: a little over half the distance of neighbours. */
    static final double REACH = 14.5;

    private static final double CORNER = 12;
    private static final double LINE = 1.5;
    private static final double GAP = 1.75;
    private static final double FRAME_CORNER = 9;
    private static final double FRAME_INSET = 3;

    private final Stage stage;
    private final Pen pen;
    private final Palette palette;
    private final LaidOut laidOut;

    /** Something that runs on one side, or the half of something that runs on both. */
    private record Patch(Box box, boolean server) {}

    private GroundPainter(Stage stage) {
        this.stage = stage;
        this.pen = stage.pen();
        this.palette = stage.palette();
        this.laidOut = stage.scene().laidOut();
    }

    static void paint(Stage stage) {
        GroundPainter painter = new GroundPainter(stage);
        painter.paintSides(laidOutRoot(stage));
        for (PlacedFrame placed : stage.visible().frames()) {
            painter.paintFrame(placed);
        }
    }

    private static PlacedFrame laidOutRoot(Stage stage) {
        return stage.scene().laidOut().frames().get(0);
    }

    private void paintFrame(PlacedFrame placed) {
        Box box = placed.box();
        Ink fill = stage.sides()
                .map(sides -> fill(sides.frame(placed.frame().index())))
                .orElse(palette.frame());
        double radius = stage.shows(Detail.SHAPES) ? FRAME_CORNER : 0;
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), radius, fill);
        if (isDividedFrame(placed)) {
            paintSides(placed);
        }
        if (stage.shows(Detail.SHAPES)) {
            pen.strokeRect(box.x(), box.y(), box.width(), box.height(), radius, stage.line(palette.border(), 1.2, 0.7));
        }
        if (stage.shows(Detail.NAMES)) {
            FrameTitlePainter.paint(stage, placed);
        }
    }

    private Ink fill(Side side) {
        return switch (side) {
            case DEVICE -> palette.deviceFrame();
            case SERVER -> palette.serverFrame();
            case MIXED -> palette.frame();
        };
    }

    private boolean isDividedFrame(PlacedFrame placed) {
        return stage.sides()
                .filter(sides -> sides.frame(placed.frame().index()) == Side.MIXED)
                .isPresent();
    }

    private void paintSides(PlacedFrame placed) {
        if (stage.sides().isEmpty()) {
            return;
        }
        List<Patch> patches = patches(placed.frame());
        Box bounds = placed.frame().parent().isEmpty() ? null : placed.box();
        boolean borders = stage.shows(Detail.SHAPES);
        if (borders) {
            fill(patches, false, REACH + LINE, bounds, palette.device());
        }
        fill(patches, false, REACH, bounds, palette.deviceTint());
        if (borders) {
            fill(patches, true, REACH + 2 * LINE + GAP, bounds, palette.server());
            fill(patches, true, REACH + LINE + GAP, bounds, palette.serverTint());
            fill(patches, true, REACH + LINE, bounds, palette.server());
        }
        fill(patches, true, REACH, bounds, palette.serverTint());
    }

    private List<Patch> patches(Frame frame) {
        Sides sides = stage.sides().orElseThrow();
        List<Patch> patches = new ArrayList<>();
        for (int index : frame.vertices()) {
            if (stage.visible().showsVertex(index)) {
                add(patches, laidOut.vertices().get(index).box(), sides.vertex(index));
            }
        }
        for (int index : frame.frames()) {
            if (stage.visible().showsFrame(index) && sides.frame(index) != Side.MIXED) {
                add(patches, laidOut.frames().get(index).box(), sides.frame(index));
            }
        }
        return patches;
    }

    private void add(List<Patch> patches, Box box, Side side) {
        if (side != Side.MIXED) {
            patches.add(new Patch(box, side == Side.SERVER));
            return;
        }
        if (laidOut.direction() == Direction.DOWN) {
            double half = box.height() / 2 - REACH;
            patches.add(new Patch(new Box(box.x(), box.y(), box.width(), half), false));
            patches.add(new Patch(new Box(box.x(), box.bottom() - half, box.width(), half), true));
        } else {
            double half = box.width() / 2 - REACH;
            patches.add(new Patch(new Box(box.x(), box.y(), half, box.height()), false));
            patches.add(new Patch(new Box(box.right() - half, box.y(), half, box.height()), true));
        }
    }

    private void fill(List<Patch> patches, boolean server, double reach, Box bounds, Ink ink) {
        double radius = stage.shows(Detail.SHAPES) ? CORNER + reach - REACH : 0;
        for (Patch patch : patches) {
            if (patch.server() == server) {
                Box box = patch.box();
                double left = box.x() - reach;
                double top = box.y() - reach;
                double right = box.right() + reach;
                double bottom = box.bottom() + reach;
                if (bounds != null) {
                    left = Math.max(left, bounds.x() + FRAME_INSET);
                    top = Math.max(top, bounds.y() + FRAME_INSET);
                    right = Math.min(right, bounds.right() - FRAME_INSET);
                    bottom = Math.min(bottom, bounds.bottom() - FRAME_INSET);
                }
                pen.fillRect(left, top, right - left, bottom - top, radius, ink);
            }
        }
    }
}
