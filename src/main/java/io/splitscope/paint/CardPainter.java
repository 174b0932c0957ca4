package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;

/** Draws vertices: layers as cards, closed blocks as stacks of cards, raw inputs and results as pills. */
final class CardPainter {

    private static final double CORNER = 7;
    private static final double BAR = 6;
    private static final double HATCH_FROM = 4.5;
    private static final double HATCH_STEP = 6;
    private static final double NOTE_GAP = 6;

    private final Stage stage;
    private final Pen pen;
    private final Palette palette;

    private CardPainter(Stage stage) {
        this.stage = stage;
        this.pen = stage.pen();
        this.palette = stage.palette();
    }

    static void paint(Stage stage) {
        CardPainter painter = new CardPainter(stage);
        if (stage.shows(Detail.NAMES)) {
            painter.hatchServer();
        }
        for (PlacedVertex placed : stage.visible().vertices()) {
            painter.paintVertex(placed);
        }
    }

    /** Slanting lines along the left of every card that runs on the server. */
    private void hatchServer() {
        if (stage.sides().isEmpty()) {
            return;
        }
        Sides sides = stage.sides().get();
        Stroke stroke = Stroke.of(palette.server(), 1.3);
        for (PlacedVertex placed : stage.visible().vertices()) {
            if (sides.vertex(placed.vertex().index()) == Side.SERVER) {
                hatch(placed.box());
                pen.strokePath(stroke);
            }
        }
    }

    private void hatch(Box box) {
        double right = box.x() - HATCH_FROM + 1;
        double left = right - 6;
        pen.beginPath();
        for (double y = box.y() + CORNER; y + 4 <= box.bottom() - CORNER + 4; y += HATCH_STEP) {
            pen.moveTo(left, y + 4);
            pen.lineTo(right, y - 2);
        }
    }

    private void paintVertex(PlacedVertex placed) {
        if (placed.vertex() instanceof Vertex.LayerVertex) {
            paintLayer(placed);
        } else if (placed.vertex() instanceof Vertex.BlockVertex) {
            paintBlock(placed);
        } else {
            paintPill(placed);
        }
    }

    private void paintLayer(PlacedVertex placed) {
        Box box = placed.box();
        OperatorCategory category = stage.scene().category(placed.vertex().index());
        Ink full = palette.category(category);
        Tints.Tint tint = tint(placed);
        if (!stage.shows(Detail.NAMES)) {
            double radius = stage.shows(Detail.SHAPES) ? CORNER : 0;
            pen.fillRect(box.x(), box.y(), box.width(), box.height(), radius, tint == null ? full : tint.ground());
            return;
        }
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), CORNER, full);
        pen.fillRect(
                box.x() + BAR,
                box.y() + 1,
                box.width() - BAR - 1,
                box.height() - 2,
                CORNER - 2,
                tint == null ? palette.card(category) : tint.ground());
        Ink ink = tint == null ? palette.ink() : tint.ink();
        Ink muted = tint == null ? palette.muted() : tint.ink();
        CardText text = stage.scene().text(placed);
        double left = box.x() + CardSizes.LAYER_LEFT;
        double right = box.right() - CardSizes.LAYER_RIGHT;
        boolean all = stage.shows(Detail.ALL);
        double first = all ? box.y() + 15.5 : box.centerY();
        write(text.title(), left, first, TextStyle.STRONG, Pen.Align.LEFT, ink);
        if (all) {
            double second = box.y() + 32;
            write(note(placed, text, right - left), right, first, TextStyle.PLAIN, Pen.Align.RIGHT, muted);
            write(text.detail(), left, second, TextStyle.PLAIN, Pen.Align.LEFT, ink);
            write(text.detailNote(), right, second, TextStyle.PLAIN, Pen.Align.RIGHT, muted);
        }
    }

    /** The tint of a layer or block; null without an overlay. */
    private Tints.Tint tint(PlacedVertex placed) {
        return stage.tints().map(tints -> tints.of(placed.vertex().index())).orElse(null);
    }

    /** Under an overlay a layer tells its value instead of its name, if there is room beside its operator. */
    private String note(PlacedVertex placed, CardText text, double room) {
        if (stage.tints().isEmpty()) {
            return text.note();
        }
        String value = stage.tints().get().text(placed.vertex().index());
        double left = room - TextWidths.of(text.title(), TextStyle.STRONG) - NOTE_GAP;
        return TextWidths.of(value, TextStyle.PLAIN) <= left ? value : "";
    }

    private void paintBlock(PlacedVertex placed) {
        Box box = front(placed.box());
        double radius = stage.shows(Detail.SHAPES) ? CORNER + 1 : 0;
        if (stage.shows(Detail.SHAPES)) {
            backCard(box, 14, CardSizes.STACK, radius);
            backCard(box, 7, CardSizes.STACK / 2, radius);
        }
        Stroke border = stage.line(palette.border(), 1.4, 0.6);
        Tints.Tint tint = tint(placed);
        Ink ground = tint == null ? palette.surface() : tint.ground();
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), radius, ground);
        pen.strokeRect(box.x(), box.y(), box.width(), box.height(), radius, border);
        if (!stage.shows(Detail.NAMES)) {
            return;
        }
        CardText text = stage.scene().text(placed);
        double left = box.x() + CardSizes.BLOCK_SIDE;
        boolean all = stage.shows(Detail.ALL);
        double first = all ? box.y() + 17 : box.centerY();
        Ink ink = tint == null ? palette.ink() : tint.ink();
        write(text.title(), left, first, TextStyle.HEADING, Pen.Align.LEFT, ink);
        if (!all) {
            return;
        }
        Box toggle = toggle(placed.box());
        Glyphs.toggle(stage, toggle, false);
        if (!text.note().isEmpty()) {
            double width = TextWidths.of(text.note(), TextStyle.SMALL) + 2 * CardSizes.CHIP_SIDE;
            Box chip = new Box(toggle.x() - 8 - width, first - 8, width, 16);
            Glyphs.label(pen, chip, text.note(), TextStyle.SMALL, palette.muted(), palette.surface());
        }
        Ink second = tint == null ? palette.muted() : tint.ink();
        String detail =
                stage.tints().map(tints -> tints.text(placed.vertex().index())).orElse(text.detail());
        write(detail, left, box.y() + 36, TextStyle.PLAIN, Pen.Align.LEFT, second);
        write(text.last(), left, box.y() + 53, TextStyle.PLAIN, Pen.Align.LEFT, ink);
    }

    private void backCard(Box front, double inset, double drop, double radius) {
        double x = front.x() + inset;
        double y = front.bottom() - 2 * radius + drop;
        double width = front.width() - 2 * inset;
        pen.fillRect(x, y, width, 2 * radius, radius, palette.surface());
        pen.strokeRect(x, y, width, 2 * radius, radius, stage.line(palette.border(), 1.2, 0.5));
    }

    private void paintPill(PlacedVertex placed) {
        Box box = placed.box();
        double radius = stage.shows(Detail.SHAPES) ? box.height() / 2 : 0;
        pen.fillRect(box.x(), box.y(), box.width(), box.height(), radius, palette.pill());
        if (!stage.shows(Detail.NAMES)) {
            return;
        }
        CardText text = stage.scene().text(placed);
        boolean all = stage.shows(Detail.ALL);
        double first = all ? box.y() + 14 : box.centerY();
        write(text.title(), box.centerX(), first, TextStyle.STRONG, Pen.Align.CENTER, palette.onPill());
        if (all) {
            write(text.detail(), box.centerX(), box.y() + 29, TextStyle.PLAIN, Pen.Align.CENTER, palette.onPill());
        }
    }

    private void write(String text, double x, double middle, TextStyle style, Pen.Align align, Ink ink) {
        if (!text.isEmpty()) {
            pen.text(text, x, Glyphs.baseline(middle, style), style, align, ink);
        }
    }

    /** The front card of a closed block. */
    static Box front(Box block) {
        return new Box(block.x(), block.y(), block.width(), block.height() - CardSizes.STACK);
    }

    /** The sign that opens a closed block. */
    static Box toggle(Box block) {
        return new Box(
                block.right() - CardSizes.BLOCK_SIDE - CardSizes.TOGGLE,
                block.y() + 17 - CardSizes.TOGGLE / 2,
                CardSizes.TOGGLE,
                CardSizes.TOGGLE);
    }
}
