package io.splitscope.paint;

import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says what the colours of an overlay mean: its scale with numbers, and what has no place on it. */
final class ColourBar {

    static final double HEIGHT = 44;

    private static final double BAR_WIDTH = 220;
    private static final double BAR_HEIGHT = 12;
    private static final double BAR_TOP = 20;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    private static final int STEPS = 44;

    private final Tints tints;

    ColourBar(Tints tints) {
        this.tints = tints;
    }

    /** Draws it from (0, 0). */
    void paint(Pen pen, Theme theme) {
        Palette palette = Palette.of(theme);
        ValueScale scale = tints.scale();
        Overlay overlay = tints.overlay();
        write(pen, heading(), 0, 8, TextStyle.STRONG, palette.ink());
        ColourScale colours = ColourScale.of(theme);
        double step = BAR_WIDTH / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 0.5) / STEPS;
            Ink ink = colours.at(scale.lowIsStrong() ? 1 - share : share);
            pen.fillRect(i * step, BAR_TOP, step + (i < STEPS - 1 ? 0.5 : 0), BAR_HEIGHT, 0, ink);
        }
        pen.strokeRect(0, BAR_TOP, BAR_WIDTH, BAR_HEIGHT, 0, Stroke.of(palette.border(), 1));
        double below = BAR_TOP + BAR_HEIGHT + 7;
        String low = (tints.anyBelow() ? "≤ " : "") + overlay.format(scale.low());
        pen.text(low, 0, baseline(below), TextStyle.SMALL, Pen.Align.LEFT, palette.muted());
        String middle = overlay.format(scale.middle());
        pen.text(middle, BAR_WIDTH / 2, baseline(below), TextStyle.SMALL, Pen.Align.CENTER, palette.muted());
        String high = overlay.format(scale.high());
        pen.text(high, BAR_WIDTH, baseline(below), TextStyle.SMALL, Pen.Align.RIGHT, palette.muted());
        double x = BAR_WIDTH + BETWEEN;
        for (String text : outside()) {
            pen.fillRect(x, BAR_TOP, 24, BAR_HEIGHT, 3, palette.surface());
            pen.strokeRect(x, BAR_TOP, 24, BAR_HEIGHT, 3, Stroke.of(palette.border(), 1));
            write(pen, text, x + 24 + GAP, BAR_TOP + BAR_HEIGHT / 2, TextStyle.PLAIN, palette.ink());
            x += 24 + GAP + TextWidths.of(text, TextStyle.PLAIN) + BETWEEN;
        }
    }

    private String heading() {
        return tints.overlay().title() + ": " + tints.overlay().meaning()
                + (tints.scale().logarithmic() ? Texts.text("ColourBar.logarithmic") : "");
    }

    /** What cards without colour stand for. */
    private List<String> outside() {
        List<String> texts = new ArrayList<>();
        if (tints.anyZero()) {
            texts.add(tints.overlay().format(0));
        }
        if (tints.anyInfinite()) {
            texts.add(Texts.text("ColourBar.moves-at-no-change-up"));
        }
        if (tints.anyUnknown()) {
            texts.add(Texts.text("ColourBar.unknown"));
        }
        return texts;
    }

    private static void write(Pen pen, String text, double x, double middle, TextStyle style, Ink ink) {
        pen.text(text, x, Glyphs.baseline(middle, style), style, Pen.Align.LEFT, ink);
    }

    private static double baseline(double middle) {
        return Glyphs.baseline(middle, TextStyle.SMALL);
    }
}
