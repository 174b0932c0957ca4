package io.splitscope.plot;

import io.splitscope.paint.Drawing;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import java.util.List;

/**
 * Plots beside each other, with a caption above, to take away.
 *
 * @param plots at least one
 * @param palette their colours
 * @param caption lines of text, the first one as a heading
 */
public record PlotSheet(List<Plot> plots, Palette palette, List<String> caption) implements Drawing {

    private static final double PLOT_WIDTH = 560;
    private static final double PLOT_HEIGHT = 400;
    private static final double MARGIN = 24;
    private static final double LINE = 18;
    private static final double BASELINE = 14;

    public PlotSheet {
        plots = List.copyOf(plots);
        caption = List.copyOf(caption);
    }

    @Override
    public double width() {
        double widest = caption.stream()
                .mapToDouble(line -> TextWidths.of(line, TextStyle.CAPTION))
                .max()
                .orElse(0);
        return Math.max(plots.size() * PLOT_WIDTH, widest) + 2 * MARGIN;
    }

    @Override
    public double height() {
        return top() + PLOT_HEIGHT + MARGIN;
    }

    private double top() {
        return MARGIN + LINE * caption.size();
    }

    @Override
    public void paint(Pen pen, double scale) {
        pen.transform(scale, 0, 0);
        pen.fillRect(0, 0, width(), height(), 0, palette.ground());
        for (int i = 0; i < caption.size(); i++) {
            TextStyle style = i == 0 ? TextStyle.CAPTION : TextStyle.PLAIN;
            pen.text(caption.get(i), MARGIN, MARGIN + BASELINE + i * LINE, style, Align.LEFT, palette.ink());
        }
        for (int i = 0; i < plots.size(); i++) {
            pen.transform(scale, (MARGIN + i * PLOT_WIDTH) * scale, top() * scale);
            plots.get(i).paint(pen, palette, PLOT_WIDTH, PLOT_HEIGHT);
        }
    }
}
