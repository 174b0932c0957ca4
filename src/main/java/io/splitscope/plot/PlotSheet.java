package io.splitscope.plot;

import io.splitscope.paint.Drawing;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import java.util.ArrayList;
import java.util.List;

/**
 * Plots beside each other, with a caption above, to take away.
 *
 * @param plots at least one
 * @param plotWidth width of each, px
 * @param plotHeight height of each, px
 * @param palette their colours
 * @param caption lines of text, the first one as a heading; the others are broken where they are wider than the plots
 */
public record PlotSheet(List<Plot> plots, double plotWidth, double plotHeight, Palette palette, List<String> caption)
        implements Drawing {

    private static final double USUAL_WIDTH = 560;
    private static final double USUAL_HEIGHT = 400;
    private static final double MARGIN = 24;
    private static final double LINE = 18;
    private static final double BASELINE = 14;

    public PlotSheet {
        plots = List.copyOf(plots);
        caption = broken(caption, plots.size() * plotWidth);
    }

    /** Plots of the usual size. */
    public PlotSheet(List<Plot> plots, Palette palette, List<String> caption) {
        this(plots, USUAL_WIDTH, USUAL_HEIGHT, palette, caption);
    }

    private static List<String> broken(List<String> caption, double width) {
        List<String> lines = new ArrayList<>(caption.subList(0, Math.min(1, caption.size())));
        caption.stream().skip(1).forEach(line -> breakUp(line, width, lines));
        return List.copyOf(lines);
    }

    /** Between words, or anywhere in a script without spaces. */
    private static void breakUp(String line, double width, List<String> lines) {
        String rest = line;
        while (TextWidths.of(rest, TextStyle.PLAIN) > width) {
            int fits = 1;
            while (TextWidths.of(rest.substring(0, fits + 1), TextStyle.PLAIN) <= width) {
                fits++;
            }
            int space = rest.lastIndexOf(' ', fits);
            int end = space > fits / 2 ? space : fits;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }

    @Override
    public double width() {
        double widest = caption.isEmpty() ? 0 : TextWidths.of(caption.get(0), TextStyle.CAPTION);
        return Math.max(plots.size() * plotWidth, widest) + 2 * MARGIN;
    }

    @Override
    public double height() {
        return top() + plotHeight + MARGIN;
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
            pen.transform(scale, (MARGIN + i * plotWidth) * scale, top() * scale);
            plots.get(i).paint(pen, palette, plotWidth, plotHeight);
        }
    }
}
