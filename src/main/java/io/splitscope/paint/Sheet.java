package io.splitscope.paint;

import io.splitscope.layout.LaidOut;
import java.util.List;

/**
 * A picture to take away: a caption above, the whole drawing, a legend of what occurs in it below.
 *
 * @param laidOut the drawing
 * @param look how it looks
 * @param caption lines of text, the first one as a heading
 * @param explained whether it has the legend
 */
public record Sheet(LaidOut laidOut, Look look, List<String> caption, boolean explained) implements Drawing {

    private static final double MARGIN = 32;
    private static final double HEADING = 24;
    private static final double LINE = 18;
    private static final double LEAST_WIDTH = 560;

    public Sheet {
        caption = List.copyOf(caption);
    }

    /** A picture with its legend. */
    public Sheet(LaidOut laidOut, Look look, List<String> caption) {
        this(laidOut, look, caption, true);
    }

    @Override
    public double width() {
        double text = 0;
        for (int i = 0; i < caption.size(); i++) {
            text = Math.max(text, TextWidths.of(caption.get(i), style(i)));
        }
        return Math.max(Math.max(LEAST_WIDTH, text), laidOut.width()) + 2 * MARGIN;
    }

    @Override
    public double height() {
        return top() + laidOut.height() + (explained ? MARGIN / 2 + legend().height() : 0) + MARGIN;
    }

    private double top() {
        return caption.isEmpty() ? MARGIN : MARGIN + HEADING + (caption.size() - 1) * LINE + MARGIN / 2;
    }

    private Legend legend() {
        return new Legend(laidOut, look, width() - 2 * MARGIN);
    }

    @Override
    public void paint(Pen pen, double scale) {
        Palette palette = Palette.of(look.theme());
        double width = width();
        pen.transform(1, 0, 0);
        Viewport whole = new Viewport(
                scale, (width - laidOut.width()) / 2 * scale, top() * scale, width * scale, height() * scale);
        new Painter(laidOut).paint(pen, look, whole);
        pen.transform(scale, 0, 0);
        double y = MARGIN + 14;
        for (int i = 0; i < caption.size(); i++) {
            pen.text(caption.get(i), MARGIN, y, style(i), Pen.Align.LEFT, i == 0 ? palette.ink() : palette.muted());
            y += i == 0 ? HEADING : LINE;
        }
        if (explained) {
            pen.transform(scale, MARGIN * scale, (top() + laidOut.height() + MARGIN / 2) * scale);
            legend().paint(pen);
        }
    }

    private static TextStyle style(int line) {
        return line == 0 ? TextStyle.CAPTION : TextStyle.PLAIN;
    }
}
