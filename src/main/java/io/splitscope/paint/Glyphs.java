package io.splitscope.paint;

import io.splitscope.layout.Box;

/** Small signs made of lines. */
final class Glyphs {

    private static final double NEAR = 4;

    private Glyphs() {}

    /** Where the baseline of a text lies that is centred about a height. */
    static double baseline(double middle, TextStyle style) {
        return middle + style.size() * 0.36;
    }

    /** Whether a point is on a sign, or so near that it was meant. */
    static boolean isNear(Box sign, double x, double y) {
        return x >= sign.x() - NEAR && x <= sign.right() + NEAR && y >= sign.y() - NEAR && y <= sign.bottom() + NEAR;
    }

    /** A square with a minus, which closes, or with a plus, which opens. */
    static void toggle(Stage stage, Box box, boolean open) {
        Pen pen = stage.pen();
        Palette palette = stage.palette();
        Stroke line = Stroke.of(palette.muted(), 1.2);
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), 0, palette.surface());
        pen.strokeRect(box.x(), box.y(), box.width(), box.height(), 0, line);
        double arm = box.width() / 2 - 3;
        pen.beginPath();
        pen.moveTo(box.centerX() - arm, box.centerY());
        pen.lineTo(box.centerX() + arm, box.centerY());
        if (!open) {
            pen.moveTo(box.centerX(), box.centerY() - arm);
            pen.lineTo(box.centerX(), box.centerY() + arm);
        }
        pen.strokePath(line);
    }

    /** A pin in a disc of the side's colour; hollow when only part of a block is pinned. */
    static void pin(Stage stage, double x, double y, Ink ink, boolean whole) {
        Pen pen = stage.pen();
        Palette palette = stage.palette();
        double radius = 9;
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, whole ? ink : palette.surface());
        pen.strokeRect(
                x - radius,
                y - radius,
                2 * radius,
                2 * radius,
                radius,
                Stroke.of(whole ? palette.surface() : ink, 1.5));
        Ink mark = whole ? palette.onColour() : ink;
        pen.beginPath();
        pen.moveTo(x, y + 1);
        pen.lineTo(x, y + 6);
        pen.strokePath(Stroke.of(mark, 1.4));
        pen.beginPath();
        pen.moveTo(x - 2, y - 5.5);
        pen.lineTo(x + 2, y - 5.5);
        pen.lineTo(x + 2, y - 1.5);
        pen.lineTo(x + 4, y + 1.5);
        pen.lineTo(x - 4, y + 1.5);
        pen.lineTo(x - 2, y - 1.5);
        pen.closePath();
        pen.fillPath(mark);
    }

    /** A rounded label with a text in its middle. */
    static void label(Pen pen, Box box, String text, TextStyle style, Ink fill, Ink ink) {
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), box.height() / 2, fill);
        pen.text(text, box.centerX(), baseline(box.centerY(), style), style, Pen.Align.CENTER, ink);
    }
}
