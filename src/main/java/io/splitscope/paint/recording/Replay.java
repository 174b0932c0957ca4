package io.splitscope.paint.recording;

import io.splitscope.layout.Box;
import io.splitscope.paint.Pen;
import io.splitscope.paint.recording.Tool.Kind;
import java.util.Arrays;

/** Draws recorded marks again, those alone that may be seen in a part of the surface. */
final class Replay {

    private static final int NONE = -1;

    private final Marks marks;
    private final double[] numbers;
    private final Pen pen;
    private final Box part;

    Replay(Marks marks, Pen pen, Box part) {
        this.marks = marks;
        this.numbers = marks.numbers();
        this.pen = pen;
        this.part = part;
    }

    void draw() {
        int transformed = NONE;
        for (int mark = firstSeen(); mark < marks.size(); mark++) {
            if (marks.bounds(mark).overlaps(part)) {
                int at = marks.start(mark);
                if (transformed == NONE || !isTransformedAlike(at, transformed)) {
                    pen.transform(numbers[at], numbers[at + 1], numbers[at + 2]);
                    transformed = at;
                }
                draw(mark, at + Marks.TRANSFORM);
            }
        }
    }

    private boolean isTransformedAlike(int at, int other) {
        return Arrays.equals(numbers, at, at + Marks.TRANSFORM, numbers, other, other + Marks.TRANSFORM);
    }

    /** The last mark that hides everything before it; the first of all when none does. */
    private int firstSeen() {
        for (int mark = marks.size() - 1; mark > 0; mark--) {
            if (marks.tool(mark).kind() == Kind.FILL_RECT
                    && marks.bounds(mark).contains(part)
                    && hidesAll(mark, marks.start(mark))) {
                return mark;
            }
        }
        return 0;
    }

    private boolean hidesAll(int rectangle, int at) {
        int from = at + Marks.TRANSFORM;
        double scale = numbers[at];
        double corner = numbers[from + 4] * scale + Recording.SMOOTHING;
        Box inside = new Box(
                numbers[from] * scale + numbers[at + 1] + corner,
                numbers[from + 1] * scale + numbers[at + 2] + corner,
                numbers[from + 2] * scale - 2 * corner,
                numbers[from + 3] * scale - 2 * corner);
        return marks.tool(rectangle).ink().opacity() == 1 && inside.contains(part);
    }

    private void draw(int mark, int at) {
        Tool tool = marks.tool(mark);
        switch (tool.kind()) {
            case FILL_RECT ->
                pen.fillRect(
                        numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], tool.ink());
            case STROKE_RECT ->
                pen.strokeRect(
                        numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], tool.stroke());
            case TEXT -> pen.text(tool.text(), numbers[at], numbers[at + 1], tool.style(), tool.align(), tool.ink());
            case FILL_PATH -> {
                trace(mark, at, 0);
                pen.fillPath(tool.ink());
            }
            case STROKE_PATH -> {
                trace(mark, at, tool.stroke().width() / 2);
                pen.strokePath(tool.stroke());
            }
        }
    }

    private void trace(int mark, int at, double reach) {
        double scale = numbers[at - Marks.TRANSFORM];
        double dx = numbers[at - Marks.TRANSFORM + 1];
        double dy = numbers[at - Marks.TRANSFORM + 2];
        double margin = Recording.SMOOTHING + reach * scale;
        Strands.trace(
                pen,
                numbers,
                at,
                marks.end(mark),
                (part.x() - margin - dx) / scale,
                (part.y() - margin - dy) / scale,
                (part.right() + margin - dx) / scale,
                (part.bottom() + margin - dy) / scale);
    }
}
