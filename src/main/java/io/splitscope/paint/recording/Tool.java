package io.splitscope.paint.recording;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.util.Objects;

/**
 * What a mark is drawn with.
 *
 * @param ink what fills it; null for lines
 * @param stroke what draws its line; null for what is filled
 * @param text what is written; null but for texts, as are style and align
 */
record Tool(Kind kind, Ink ink, Stroke stroke, String text, TextStyle style, Pen.Align align) {

    enum Kind {
        FILL_RECT,
        STROKE_RECT,
        FILL_PATH,
        STROKE_PATH,
        TEXT
    }

    static Tool fill(Kind kind, Ink ink) {
        return new Tool(kind, ink, null, null, null, null);
    }

    static Tool stroke(Kind kind, Stroke stroke) {
        return new Tool(kind, null, stroke, null, null, null);
    }

    static Tool text(String text, TextStyle style, Pen.Align align, Ink ink) {
        return new Tool(Kind.TEXT, ink, null, text, style, align);
    }

    /** What {@code equals} says, sooner: most parts are the very same. */
    boolean isLike(Tool other) {
        return kind == other.kind
                && style == other.style
                && align == other.align
                && same(ink, other.ink)
                && same(stroke, other.stroke)
                && same(text, other.text);
    }

    private static boolean same(Object one, Object other) {
        return one == other || Objects.equals(one, other);
    }
}
