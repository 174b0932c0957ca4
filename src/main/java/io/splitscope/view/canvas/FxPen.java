package io.splitscope.view.canvas;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws on a JavaFX canvas. */
final class FxPen implements Pen {

    private static final double WORTH_PARTING = 3;

    private final GraphicsContext graphics;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Map<Ink, Color> colours = new HashMap<>();

    FxPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setTextBaseline(VPos.BASELINE);
        List<String> installed = Font.getFamilies();
        String family = TextStyle.FAMILIES.stream()
                .filter(installed::contains)
                .findFirst()
                .orElse(Font.getDefault().getFamily());
        for (TextStyle style : TextStyle.values()) {
            FontWeight weight = style.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
            fonts.put(style, Font.font(family, weight, style.size()));
        }
    }

    @Override
    public void transform(double scale, double dx, double dy) {
        graphics.setTransform(scale, 0, 0, scale, dx, dy);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        graphics.setFill(colour(ink));
        if (radius <= 0) {
            graphics.fillRect(x, y, width, height);
        } else if (height > WORTH_PARTING * radius && ink.opacity() == 1) {
            fillInParts(x, y, width, height, 2 * radius);
        } else {
            graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    /**
     * Rounded ends and a plain rectangle over their inner halves: without a graphics card, a rounded rectangle costs many
     * times what a plain one does.
     */
    private void fillInParts(double x, double y, double width, double height, double end) {
        graphics.fillRoundRect(x, y, width, end, end, end);
        graphics.fillRoundRect(x, y + height - end, width, end, end, end);
        graphics.fillRect(x, y + end / 2, width, height - end);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        if (radius > 0) {
            graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            graphics.strokeRect(x, y, width, height);
        }
    }

    @Override
    public void beginPath() {
        graphics.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        graphics.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        graphics.lineTo(x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        graphics.quadraticCurveTo(controlX, controlY, x, y);
    }

    @Override
    public void closePath() {
        graphics.closePath();
    }

    @Override
    public void strokePath(Stroke stroke) {
        use(stroke);
        graphics.stroke();
    }

    @Override
    public void fillPath(Ink ink) {
        graphics.setFill(colour(ink));
        graphics.fill();
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.setFont(fonts.get(style));
        graphics.setTextAlign(
                switch (align) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    private void use(Stroke stroke) {
        graphics.setStroke(colour(stroke.ink()));
        graphics.setLineWidth(stroke.width());
        if (stroke.dash() > 0) {
            graphics.setLineDashes(stroke.dash());
        } else {
            graphics.setLineDashes((double[]) null);
        }
    }

    private Color colour(Ink ink) {
        return colours.computeIfAbsent(ink, key -> Color.rgb(key.red(), key.green(), key.blue(), key.opacity()));
    }
}
