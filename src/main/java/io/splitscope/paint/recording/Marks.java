package io.splitscope.paint.recording;

import io.splitscope.layout.Box;
import java.util.Arrays;

/** Marks in the order in which they were drawn, on plain arrays: a picture of 5,000 layers has some ten thousand. */
final class Marks {

    /** How many numbers of each mark say where it was drawn: scale, dx and dy. */
    static final int TRANSFORM = 3;

    private Tool[] tools = new Tool[64];
    private int[] ends = new int[64];
    private double[] bounds = new double[4 * 64];
    private double[] numbers = new double[1024];
    private int size;

    void clear() {
        Arrays.fill(tools, 0, size, null);
        size = 0;
    }

    /**
     * Adds a mark.
     *
     * @param length how many coordinates it has
     * @return where they go in {@link #numbers()}
     */
    int add(Tool tool, double scale, double dx, double dy, int length) {
        if (size == tools.length) {
            tools = Arrays.copyOf(tools, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            bounds = Arrays.copyOf(bounds, 8 * size);
        }
        int at = start(size);
        int end = at + TRANSFORM + length;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
        }
        numbers[at] = scale;
        numbers[at + 1] = dx;
        numbers[at + 2] = dy;
        tools[size] = tool;
        ends[size] = end;
        size++;
        return at + TRANSFORM;
    }

    /** Tells what the last mark may touch, px of the surface. */
    void bound(double left, double top, double right, double bottom) {
        int at = 4 * (size - 1);
        bounds[at] = left;
        bounds[at + 1] = top;
        bounds[at + 2] = right;
        bounds[at + 3] = bottom;
    }

    int size() {
        return size;
    }

    Tool tool(int mark) {
        return tools[mark];
    }

    /** The numbers of all marks: of each its transform, then its coordinates. */
    double[] numbers() {
        return numbers;
    }

    /** Where a mark's numbers start. */
    int start(int mark) {
        return mark == 0 ? 0 : ends[mark - 1];
    }

    /** Where a mark's numbers end. */
    int end(int mark) {
        return ends[mark];
    }

    /** What a mark may touch, px of the surface. */
    Box bounds(int mark) {
        double left = bounds[4 * mark];
        double top = bounds[4 * mark + 1];
        return new Box(left, top, bounds[4 * mark + 2] - left, bounds[4 * mark + 3] - top);
    }

    /** Whether a mark looks the same as one of others. */
    boolean isLike(int mark, Marks others, int other) {
        return Arrays.equals(numbers, start(mark), ends[mark], others.numbers, others.start(other), others.ends[other])
                && tools[mark].isLike(others.tools[other]);
    }
}
