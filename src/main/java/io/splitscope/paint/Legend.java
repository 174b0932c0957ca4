package io.splitscope.paint;

import io.splitscope.layout.LaidOut;
import io.splitscope.picture.Vertex;
import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what colours and borders mean; holds only what occurs in the picture. */
public final class Legend {

    private static final double ROW = 24;
    private static final double SWATCH = 24;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;

    private final List<Entry> entries;
    private final Optional<ColourBar> bar;
    private final Theme theme;
    private final double width;
    private final double height;

    private enum Kind {
        CATEGORY,
        BLOCK,
        DEVICE,
        SERVER,
        CUT
    }

    private record Entry(Kind kind, OperatorCategory category, String text, double x, double y) {}

    /**
     * The legend of a picture.
     *
     * @param width how wide it may be, px at scale 1; it grows downwards
     */
    public Legend(LaidOut laidOut, Look look, double width) {
        this(
                wanted(laidOut, look),
                look.overlay().map(values -> new ColourBar(new Tints(laidOut.picture(), values, look.theme()))),
                look.theme(),
                width);
    }

    private Legend(List<Entry> wanted, Optional<ColourBar> bar, Theme theme, double width) {
        this.bar = bar;
        this.theme = theme;
        this.width = width;
        this.entries = new ArrayList<>(wanted.size());
        this.height = arrange(wanted, width);
    }

    /** The same legend within another width; costs far less than a new one of a large picture. */
    public Legend within(double otherWidth) {
        return otherWidth == width ? this : new Legend(entries, bar, theme, otherWidth);
    }

    private static List<Entry> wanted(LaidOut laidOut, Look look) {
        List<Entry> wanted = new ArrayList<>();
        if (look.split().isPresent()) {
            wanted.add(entry(Kind.DEVICE, Captions.DEVICE));
            wanted.add(entry(Kind.SERVER, Captions.SERVER));
            wanted.add(entry(Kind.CUT, Texts.text("Legend.tensor-that-crosses")));
        }
        Set<OperatorCategory> categories = EnumSet.noneOf(OperatorCategory.class);
        boolean blocks = false;
        for (Vertex vertex : laidOut.picture().vertices()) {
            if (vertex instanceof Vertex.LayerVertex single) {
                categories.add(OperatorCategory.of(single.layer().op()));
            }
            blocks |= vertex instanceof Vertex.BlockVertex;
        }
        categories.forEach(category -> wanted.add(new Entry(Kind.CATEGORY, category, category.title(), 0, 0)));
        if (blocks) {
            wanted.add(entry(Kind.BLOCK, Texts.text("Legend.closed-block")));
        }
        return wanted;
    }

    private static Entry entry(Kind kind, String text) {
        return new Entry(kind, null, text, 0, 0);
    }

    private double arrange(List<Entry> wanted, double width) {
        double x = 0;
        double y = bar.isPresent() ? ColourBar.HEIGHT : 0;
        for (Entry entry : wanted) {
            double needed = SWATCH + GAP + TextWidths.of(entry.text(), TextStyle.PLAIN);
            if (x > 0 && x + needed > width) {
                x = 0;
                y += ROW;
            }
            entries.add(new Entry(entry.kind(), entry.category(), entry.text(), x, y));
            x += needed + BETWEEN;
        }
        return wanted.isEmpty() ? y : y + ROW;
    }

    /** Its height, px at scale 1. */
    public double height() {
        return height;
    }

    /** Draws it from (0, 0) in the coordinates that the pen has now. */
    public void paint(Pen pen) {
        Palette palette = Palette.of(theme);
        bar.ifPresent(b -> b.paint(pen, theme));
        for (Entry entry : entries) {
            swatch(pen, palette, entry);
            pen.text(
                    entry.text(),
                    entry.x() + SWATCH + GAP,
                    Glyphs.baseline(entry.y() + ROW / 2, TextStyle.PLAIN),
                    TextStyle.PLAIN,
                    Pen.Align.LEFT,
                    palette.ink());
        }
    }

    private static void swatch(Pen pen, Palette palette, Entry entry) {
        double x = entry.x();
        double y = entry.y() + 5;
        double height = ROW - 10;
        switch (entry.kind()) {
            case CATEGORY -> {
                pen.fillRect(x, y, SWATCH, height, 4, palette.category(entry.category()));
                pen.fillRect(x + 6, y + 1, SWATCH - 7, height - 2, 3, palette.card(entry.category()));
            }
            case BLOCK -> {
                pen.fillRect(x, y, SWATCH, height, 4, palette.surface());
                pen.strokeRect(x, y, SWATCH, height, 4, Stroke.of(palette.border(), 1.4));
            }
            case DEVICE -> {
                pen.fillRect(x, y, SWATCH, height, 4, palette.deviceTint());
                pen.strokeRect(x, y, SWATCH, height, 4, Stroke.of(palette.device(), 1.5));
            }
            case SERVER -> {
                pen.fillRect(x, y, SWATCH, height, 4, palette.serverTint());
                pen.strokeRect(x, y, SWATCH, height, 4, Stroke.of(palette.server(), 1.2));
                pen.strokeRect(x + 3, y + 3, SWATCH - 6, height - 6, 2, Stroke.of(palette.server(), 1.2));
            }
            case CUT -> {
                pen.beginPath();
                pen.moveTo(x, y + height / 2);
                pen.lineTo(x + SWATCH, y + height / 2);
                pen.strokePath(Stroke.of(palette.strongLine(), EdgePainter.RIMMED_CUT));
                pen.strokePath(Stroke.of(palette.cut(), EdgePainter.CUT));
            }
        }
    }
}
