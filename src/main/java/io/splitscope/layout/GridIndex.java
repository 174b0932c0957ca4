package io.splitscope.layout;

import java.util.BitSet;
import java.util.List;

/**
 * Finds what lies near a rectangle: the drawing is cut into equal cells, each with the items that touch it. Built once,
 * safe to ask from any thread.
 */
final class GridIndex {

    private static final double MIN_CELL = 64;
    private static final int MAX_CELLS_PER_SIDE = 4096;
    private static final int CELLS = 1 << 14;

    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] items;
    private final int size;

    private interface Boxes {
        void forEach(Visitor visitor);
    }

    private interface Visitor {
        void visit(int item, double left, double top, double right, double bottom);
    }

    static GridIndex ofBoxes(double width, double height, List<Box> boxes) {
        return new GridIndex(width, height, boxes.size(), visitor -> {
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                visitor.visit(i, box.x(), box.y(), box.right(), box.bottom());
            }
        });
    }

    static GridIndex ofPolylines(double width, double height, List<List<Point>> polylines) {
        return new GridIndex(width, height, polylines.size(), visitor -> {
            for (int i = 0; i < polylines.size(); i++) {
                List<Point> points = polylines.get(i);
                for (int k = 1; k < points.size(); k++) {
                    Point a = points.get(k - 1);
                    Point b = points.get(k);
                    visitor.visit(
                            i,
                            Math.min(a.x(), b.x()),
                            Math.min(a.y(), b.y()),
                            Math.max(a.x(), b.x()),
                            Math.max(a.y(), b.y()));
                }
            }
        });
    }

    private GridIndex(double width, double height, int size, Boxes boxes) {
        this.size = size;
        double fair = Math.sqrt(width * height / CELLS);
        double needed = Math.max(width, height) / MAX_CELLS_PER_SIDE;
        this.cell = Math.max(MIN_CELL, Math.max(fair, needed));
        this.columns = Math.max(1, (int) Math.ceil(width / cell));
        this.rows = Math.max(1, (int) Math.ceil(height / cell));
        this.starts = new int[columns * rows + 1];
        boxes.forEach((item, left, top, right, bottom) -> {
            for (int row = row(top); row <= row(bottom); row++) {
                for (int column = column(left); column <= column(right); column++) {
                    starts[row * columns + column + 1]++;
                }
            }
        });
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.items = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        boxes.forEach((item, left, top, right, bottom) -> {
            for (int row = row(top); row <= row(bottom); row++) {
                for (int column = column(left); column <= column(right); column++) {
                    items[next[row * columns + column]++] = item;
                }
            }
        });
    }

    /** The items in all cells that a rectangle touches: every item that overlaps it, and some nearby. */
    BitSet near(Box part) {
        BitSet found = new BitSet(size);
        for (int row = row(part.y()); row <= row(part.bottom()); row++) {
            int first = starts[row * columns + column(part.x())];
            int end = starts[row * columns + column(part.right()) + 1];
            for (int i = first; i < end; i++) {
                found.set(items[i]);
            }
        }
        return found;
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) (x / cell)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) (y / cell)));
    }
}
