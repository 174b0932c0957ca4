package io.splitscope.paint;

import io.splitscope.layout.Box;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Remembers what is drawn, mark by mark, to draw it again with another pen: all of it, or what shows in a part. Two
 * recordings tell where they differ, so that of a picture that has changed little only that has to be drawn again.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Recording implements Pen {

    /** How far after a difference two recordings are searched for where they go on alike, in marks. */
    private static final int LOOK_AHEAD = 48;
    /** So many comparisons that fail cost less than drawing everything again. */
    private static final int MOST_COMPARED = 50_000;
    /** Smoothed borders reach beyond their shape, px of the surface. */
    private static final double SMOOTHING = 2;
    /** A machine's fonts may be wider than the table says. */
    private static final double WIDER = 1.5;

    private static final int TRANSFORM = 3;
    private static final int PART = 3;
    private static final double LINE_TO = 0;
    private static final double MOVE_TO = 1;
    private static final double QUAD_TO = 2;
    private static final double CLOSE = 3;

    private enum Kind {
        FILL_RECT,
        STROKE_RECT,
        FILL_PATH,
        STROKE_PATH,
        TEXT
    }

    /**
     * What a mark is drawn with.
     *
     * @param ink an {@link Ink} or a {@link Stroke}
     * @param text null but for texts
     */
    private record Tool(Kind kind, Object ink, String text, TextStyle style, Align align) {

        Tool(Kind kind, Object ink) {
            this(kind, ink, null, null, null);
        }

        /** What {@code equals} would say, sooner: most inks are the very same. */
        boolean isLike(Tool other) {
            return kind == other.kind
                    && style == other.style
                    && align == other.align
                    && (ink == other.ink || ink.equals(other.ink))
                    && Objects.equals(text, other.text);
        }
    }

    private Tool[] tools = new Tool[64];
    /** Where the numbers of each mark end: its transform, then its coordinates. */
    private int[] ends = new int[64];
    /** Left, top, right and bottom of what each mark may touch, px of the surface. */
    private double[] bounds = new double[4 * 64];

    private double[] numbers = new double[1024];
    private int size;

    private double scale = 1;
    private double dx;
    private double dy;

    private double[] path = new double[256];
    private int pathLength;
    private double pathLeft;
    private double pathTop;
    private double pathRight;
    private double pathBottom;

    /** Forgets all marks, and begins anew without a transform. */
    public void clear() {
        Arrays.fill(tools, 0, size, null);
        size = 0;
        transform(1, 0, 0);
        beginPath();
    }

    @Override
    public void transform(double newScale, double newDx, double newDy) {
        scale = newScale;
        dx = newDx;
        dy = newDy;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        rect(new Tool(Kind.FILL_RECT, ink), x, y, width, height, radius, 0);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        rect(new Tool(Kind.STROKE_RECT, stroke), x, y, width, height, radius, stroke.width() / 2);
    }

    private void rect(Tool tool, double x, double y, double width, double height, double radius, double reach) {
        int at = begin(tool, 5);
        numbers[at] = x;
        numbers[at + 1] = y;
        numbers[at + 2] = width;
        numbers[at + 3] = height;
        numbers[at + 4] = radius;
        end(x - reach, y - reach, x + width + reach, y + height + reach);
    }

    @Override
    public void beginPath() {
        pathLength = 0;
        pathLeft = Double.POSITIVE_INFINITY;
        pathTop = Double.POSITIVE_INFINITY;
        pathRight = Double.NEGATIVE_INFINITY;
        pathBottom = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void moveTo(double x, double y) {
        add(MOVE_TO, x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        add(LINE_TO, x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        add(QUAD_TO, controlX, controlY);
        add(QUAD_TO, x, y);
    }

    @Override
    public void closePath() {
        add(CLOSE, path[pathLength - 2], path[pathLength - 1]);
    }

    private void add(double part, double x, double y) {
        if (pathLength + 3 > path.length) {
            path = Arrays.copyOf(path, 2 * path.length);
        }
        path[pathLength] = part;
        path[pathLength + 1] = x;
        path[pathLength + 2] = y;
        pathLength += 3;
        pathLeft = Math.min(pathLeft, x);
        pathTop = Math.min(pathTop, y);
        pathRight = Math.max(pathRight, x);
        pathBottom = Math.max(pathBottom, y);
    }

    @Override
    public void strokePath(Stroke stroke) {
        path(new Tool(Kind.STROKE_PATH, stroke), stroke.width() / 2);
    }

    @Override
    public void fillPath(Ink ink) {
        path(new Tool(Kind.FILL_PATH, ink), 0);
    }

    private void path(Tool tool, double reach) {
        int at = begin(tool, pathLength);
        System.arraycopy(path, 0, numbers, at, pathLength);
        end(pathLeft - reach, pathTop - reach, pathRight + reach, pathBottom + reach);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        int at = begin(new Tool(Kind.TEXT, ink, text, style, align), 2);
        numbers[at] = x;
        numbers[at + 1] = y;
        double width = WIDER * TextWidths.of(text, style);
        double left = x - (align == Align.LEFT ? 0 : align == Align.CENTER ? width / 2 : width);
        end(left - style.size(), y - 1.5 * style.size(), left + width + style.size(), y + style.size());
    }

    /** Makes room for a mark with so many coordinates; returns where they go. */
    private int begin(Tool tool, int coordinates) {
        if (size == tools.length) {
            tools = Arrays.copyOf(tools, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            bounds = Arrays.copyOf(bounds, 8 * size);
        }
        int at = start(size);
        int end = at + TRANSFORM + coordinates;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
        }
        numbers[at] = scale;
        numbers[at + 1] = dx;
        numbers[at + 2] = dy;
        tools[size] = tool;
        ends[size] = end;
        return at + TRANSFORM;
    }

    private void end(double left, double top, double right, double bottom) {
        bounds[4 * size] = left * scale + dx - SMOOTHING;
        bounds[4 * size + 1] = top * scale + dy - SMOOTHING;
        bounds[4 * size + 2] = right * scale + dx + SMOOTHING;
        bounds[4 * size + 3] = bottom * scale + dy + SMOOTHING;
        size++;
    }

    private int start(int mark) {
        return mark == 0 ? 0 : ends[mark - 1];
    }

    /** Draws everything again. */
    public void draw(Pen pen) {
        draw(pen, new Box(-1e9, -1e9, 2e9, 2e9));
    }

    /** Draws everything again that may be seen in a part of the surface. */
    public void draw(Pen pen, Box part) {
        int transformed = -1;
        for (int mark = lastToCover(part); mark < size; mark++) {
            if (bounds(mark).overlaps(part)) {
                int at = start(mark);
                if (transformed < 0
                        || !Arrays.equals(numbers, at, at + TRANSFORM, numbers, transformed, transformed + TRANSFORM)) {
                    pen.transform(numbers[at], numbers[at + 1], numbers[at + 2]);
                    transformed = at;
                }
                draw(pen, mark, at + TRANSFORM, part);
            }
        }
    }

    /** The last mark that hides everything before it; the first of all when none does. */
    private int lastToCover(Box part) {
        for (int mark = size - 1; mark > 0; mark--) {
            if (tools[mark].kind() == Kind.FILL_RECT && bounds(mark).contains(part) && covers(mark, part)) {
                return mark;
            }
        }
        return 0;
    }

    private boolean covers(int rectangle, Box part) {
        int at = start(rectangle);
        double drawn = numbers[at];
        double corner = numbers[at + 7] * drawn + SMOOTHING;
        double left = numbers[at + 3] * drawn + numbers[at + 1];
        double top = numbers[at + 4] * drawn + numbers[at + 2];
        Box inside = new Box(
                left + corner,
                top + corner,
                numbers[at + 5] * drawn - 2 * corner,
                numbers[at + 6] * drawn - 2 * corner);
        return ((Ink) tools[rectangle].ink()).opacity() == 1 && inside.contains(part);
    }

    private void draw(Pen pen, int mark, int at, Box part) {
        Tool tool = tools[mark];
        switch (tool.kind()) {
            case FILL_RECT ->
                pen.fillRect(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], (Ink)
                        tool.ink());
            case STROKE_RECT ->
                pen.strokeRect(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], (Stroke)
                        tool.ink());
            case TEXT ->
                pen.text(tool.text(), numbers[at], numbers[at + 1], tool.style(), tool.align(), (Ink) tool.ink());
            case FILL_PATH -> {
                trace(pen, at, ends[mark], part, 0);
                pen.fillPath((Ink) tool.ink());
            }
            case STROKE_PATH -> {
                Stroke stroke = (Stroke) tool.ink();
                trace(pen, at, ends[mark], part, stroke.width() / 2);
                pen.strokePath(stroke);
            }
        }
    }

    /** Traces those strands of a path, from where the pen is put down to where it is lifted, that may touch a part. */
    private void trace(Pen pen, int from, int to, Box part, double reach) {
        double strokeScale = numbers[from - TRANSFORM];
        double left = (part.x() - SMOOTHING - numbers[from - 2]) / strokeScale - reach;
        double right = (part.right() + SMOOTHING - numbers[from - 2]) / strokeScale + reach;
        double top = (part.y() - SMOOTHING - numbers[from - 1]) / strokeScale - reach;
        double bottom = (part.bottom() + SMOOTHING - numbers[from - 1]) / strokeScale + reach;
        pen.beginPath();
        int end;
        for (int start = from; start < to; start = end) {
            double leftmost = numbers[start + 1];
            double rightmost = leftmost;
            double topmost = numbers[start + 2];
            double bottommost = topmost;
            end = start + PART;
            while (end < to && numbers[end] != MOVE_TO) {
                leftmost = Math.min(leftmost, numbers[end + 1]);
                rightmost = Math.max(rightmost, numbers[end + 1]);
                topmost = Math.min(topmost, numbers[end + 2]);
                bottommost = Math.max(bottommost, numbers[end + 2]);
                end += PART;
            }
            if (leftmost <= right && rightmost >= left && topmost <= bottom && bottommost >= top) {
                strand(pen, start, end);
            }
        }
    }

    private void strand(Pen pen, int from, int to) {
        for (int at = from; at < to; at += PART) {
            double x = numbers[at + 1];
            double y = numbers[at + 2];
            if (numbers[at] == MOVE_TO) {
                pen.moveTo(x, y);
            } else if (numbers[at] == LINE_TO) {
                pen.lineTo(x, y);
            } else if (numbers[at] == CLOSE) {
                pen.closePath();
            } else {
                at += PART;
                pen.quadTo(x, y, numbers[at + 1], numbers[at + 2]);
            }
        }
    }

    /**
     * Where this looks different from another recording: everywhere else the same marks are drawn in the same order. A few
     * boxes, which may be larger than needed; one of the whole surface when that is not much more, or when it would take
     * long to find out.
     *
     * @param surface what can be seen of both, px of the surface
     */
    public List<Box> differences(Recording before, Box surface) {
        Regions regions = new Regions(surface);
        int patience = MOST_COMPARED;
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < before.size) {
            int distance = 0;
            int ofMine = 0;
            while (distance <= LOOK_AHEAD && !goOnAlike(mine + ofMine, before, theirs + distance - ofMine)) {
                patience--;
                ofMine = ofMine < distance ? ofMine + 1 : 0;
                distance = ofMine == 0 ? distance + 1 : distance;
            }
            boolean found = distance <= LOOK_AHEAD;
            int nextMine = Math.min(size, mine + (found ? ofMine : LOOK_AHEAD));
            int nextTheirs = Math.min(before.size, theirs + (found ? distance - ofMine : LOOK_AHEAD));
            cover(regions, mine, nextMine);
            before.cover(regions, theirs, nextTheirs);
            if (patience < 0 || distance > 0 && regions.isMost()) {
                return List.of(surface);
            }
            mine = found ? nextMine + 1 : nextMine;
            theirs = found ? nextTheirs + 1 : nextTheirs;
        }
        return regions.boxes();
    }

    /** Whether the same mark stands at both places, or neither recording has any more. */
    private boolean goOnAlike(int mine, Recording before, int theirs) {
        if (mine >= size || theirs >= before.size) {
            return mine >= size && theirs >= before.size;
        }
        return Arrays.equals(
                        numbers, start(mine), ends[mine], before.numbers, before.start(theirs), before.ends[theirs])
                && tools[mine].isLike(before.tools[theirs]);
    }

    private void cover(Regions regions, int from, int to) {
        for (int mark = from; mark < to; mark++) {
            regions.add(bounds(mark));
        }
    }

    private Box bounds(int mark) {
        double left = bounds[4 * mark];
        double top = bounds[4 * mark + 1];
        return new Box(left, top, bounds[4 * mark + 2] - left, bounds[4 * mark + 3] - top);
    }
}
