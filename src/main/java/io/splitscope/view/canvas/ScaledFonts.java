package io.splitscope.view.canvas;

import io.splitscope.paint.TextStyle;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The fonts of every text style at the last scale asked for. Text written in a font of its size on screen is copied from
 * ready glyphs; text written through a scaling transform is traced letter by letter, which costs many times as much
 * without a graphics card.
 */
final class ScaledFonts {

    private final String family;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private double scale;

    ScaledFonts() {
        var installed = Font.getFamilies();
        family = TextStyle.FAMILIES.stream()
                .filter(installed::contains)
                .findFirst()
                .orElse(Font.getDefault().getFamily());
    }

    /** The font of a style, as large as the scale makes it on screen. */
    Font of(TextStyle style, double wanted) {
        if (wanted != scale) {
            fonts.clear();
            scale = wanted;
        }
        return fonts.computeIfAbsent(style, this::make);
    }

    private Font make(TextStyle style) {
        return Font.font(family, style.bold() ? FontWeight.BOLD : FontWeight.NORMAL, style.size() * scale);
    }
}
