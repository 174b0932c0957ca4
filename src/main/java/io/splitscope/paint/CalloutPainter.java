package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Side;
import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes on top of everything what crosses the cut and where the sides are, large enough to read at any scale: the cut is
 * what people look for first, however far they have zoomed out.
 */
final class CalloutPainter {

    private static final double LEAST_SIZE = 0.9;
    private static final int MOST_LABELS = 60;
    private static final double LABEL_HEIGHT = 22;
    private static final double NAMED_HEIGHT = 37;
    private static final double LABEL_SIDE = 11;
    private static final double LONGEST_NAME = 260;
    /** More cut tensors than these are told without their names. */
    private static final int MOST_NAMED = 8;

    private static final double TAG_HEIGHT = 19;
    private static final int TAG_STEPS = 6;
    private static final double EDGE = 4;

    private final Stage stage;
    private final Pen pen;
    private final Palette palette;
    private final double size;
    private final List<Box> taken = new ArrayList<>();
    private final CalloutPlaces places;

    private CalloutPainter(Stage stage) {
        this.stage = stage;
        this.pen = stage.pen();
        this.palette = stage.palette();
        this.size = Math.max(LEAST_SIZE, stage.viewport().scale());
        this.places = new CalloutPlaces(stage, taken);
    }

    static void paint(Stage stage) {
        if (stage.sides().isPresent()) {
            CalloutPainter painter = new CalloutPainter(stage);
            Sides sides = stage.sides().get();
            painter.labelCut(sides);
            painter.tag(sides, Side.DEVICE);
            painter.tag(sides, Side.SERVER);
        }
    }

    private void labelCut(Sides sides) {
        int labels = 0;
        for (Map.Entry<Integer, List<Edge>> cut : sides.cutTensors().entrySet()) {
            String text = stage.look().cutLabels().get(cut.getKey());
            if (text != null && labels < MOST_LABELS) {
                labels++;
                int count = sides.cutTensors().size();
                String number = count == 1 ? "" : Texts.text("CalloutPainter.of", labels, count);
                String name = count > MOST_NAMED || !stage.shows(Detail.SHAPES) ? "" : number + name(cut.getKey());
                if (name.isEmpty() || !label(cut.getValue(), name, text)) {
                    label(cut.getValue(), "", number + text);
                }
            }
        }
    }

    private String name(int tensor) {
        String name =
                stage.scene().laidOut().picture().model().tensors().get(tensor).name();
        return Ellipsis.middle(name, LONGEST_NAME, TextStyle.SMALL);
    }

    /** Labels an edge that shows; false when a label with a name would cover too much. */
    private boolean label(List<Edge> edges, String name, String text) {
        double longest = Math.max(TextWidths.of(text, TextStyle.STRONG), TextWidths.of(name, TextStyle.SMALL));
        double height = name.isEmpty() ? LABEL_HEIGHT : NAMED_HEIGHT;
        CalloutPlaces.Place place = places.find(edges, (longest + 2 * LABEL_SIDE) * size, height * size);
        if (place != null && !name.isEmpty() && !place.hasRoom()) {
            return false;
        }
        if (place != null) {
            label(place, name, text);
        }
        return true;
    }

    private void label(CalloutPlaces.Place place, String name, String text) {
        Box box = place.box();
        taken.add(box);
        if (!box.contains(place.x(), place.y())) {
            pen.beginPath();
            pen.moveTo(place.x(), place.y());
            pen.lineTo(Math.max(box.x(), Math.min(box.right(), place.x())), box.centerY());
            pen.strokePath(Stroke.of(palette.cut(), 1.5));
            pen.fillRect(place.x() - 3, place.y() - 3, 6, 6, 3, palette.cut());
        }
        double corner = LABEL_HEIGHT / 2 * size;
        pen.fillRect(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4, corner + 2, palette.ground());
        if (name.isEmpty()) {
            scaled(box, text, TextStyle.STRONG, palette.cut());
        } else {
            pen.fillRect(box.x(), box.y(), box.width(), box.height(), corner, palette.cut());
            pen.transform(size, box.x(), box.y());
            write(name, box.width() / size / 2, 11, TextStyle.SMALL);
            write(text, box.width() / size / 2, 26, TextStyle.STRONG);
            stage.onScreen();
        }
    }

    private void write(String text, double x, double middle, TextStyle style) {
        pen.text(text, x, Glyphs.baseline(middle, style), style, Pen.Align.CENTER, palette.onColour());
    }

    /** The name of a side at the first of its visible cards and frames. */
    private void tag(Sides sides, Side side) {
        Box first = null;
        for (PlacedVertex placed : stage.visible().vertices()) {
            if (sides.vertex(placed.vertex().index()) == side) {
                first = upper(first, placed.box());
            }
        }
        for (PlacedFrame placed : stage.visible().frames()) {
            if (sides.frame(placed.frame().index()) == side) {
                first = upper(first, placed.box());
            }
        }
        if (first == null) {
            return;
        }
        String text = Captions.of(side);
        Box box = tagPlace(first, (TextWidths.of(text, TextStyle.SMALL) + 16) * size, TAG_HEIGHT * size);
        taken.add(box);
        scaled(box, text, TextStyle.SMALL, palette.side(side));
    }

    /** Beside the upper border of a box, moved down or up until it covers nothing, or least of what else is written. */
    private Box tagPlace(Box first, double width, double height) {
        Viewport view = stage.viewport();
        double left = view.toScreenX(first.x() - SidePainter.REACH) - width - 3;
        double right = view.toScreenX(first.right() + SidePainter.REACH) + 3;
        double top = view.toScreenY(first.y()) - 2;
        Box best = within(left, top, width, height);
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < TAG_STEPS && least > 0; step++) {
            for (double x : new double[] {left, right}) {
                for (double y : new double[] {top + step * height, top - step * height}) {
                    Box box = within(x, y, width, height);
                    double covered = places.covered(box, least);
                    if (covered < least) {
                        best = box;
                        least = covered;
                    }
                }
            }
        }
        return best;
    }

    private Box within(double x, double y, double width, double height) {
        Viewport view = stage.viewport();
        double left = Math.max(EDGE, Math.min(view.width() - width - EDGE, x));
        double top = Math.max(EDGE, Math.min(view.height() - height - EDGE, y));
        return new Box(left, top, width, height);
    }

    private static Box upper(Box a, Box b) {
        return a == null || b.y() < a.y() || b.y() == a.y() && b.x() < a.x() ? b : a;
    }

    private void scaled(Box box, String text, TextStyle style, Ink fill) {
        pen.transform(size, box.x(), box.y());
        Glyphs.label(
                pen, new Box(0, 0, box.width() / size, box.height() / size), text, style, fill, palette.onColour());
        stage.onScreen();
    }
}
