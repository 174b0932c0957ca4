package io.splitscope.split.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A convex region of the plane.
 *
 * @param vertices its corners, counter-clockwise; none when it is empty
 */
public record Polygon(List<Point> vertices) {

    public Polygon {
        vertices = List.copyOf(vertices);
    }

    static Polygon rectangle(double left, double bottom, double right, double top) {
        return new Polygon(List.of(
                new Point(left, bottom), new Point(right, bottom), new Point(right, top), new Point(left, top)));
    }

    boolean isEmpty() {
        return vertices.size() < 3;
    }

    /**
     * The part where an affine function is at most 0 (Sutherland and Hodgman); empty when it is below 0 nowhere, as two
     * splits that cost the same all over a cell need only one. Corners stay the points they are, so that they are known
     * again.
     */
    Polygon below(ToDoubleFunction<Point> function) {
        int corners = vertices.size();
        double[] height = new double[corners];
        boolean inside = false;
        boolean outside = false;
        for (int i = 0; i < corners; i++) {
            height[i] = function.applyAsDouble(vertices.get(i));
            inside |= height[i] < 0;
            outside |= height[i] > 0;
        }
        if (!inside) {
            return new Polygon(List.of());
        }
        if (!outside) {
            return this;
        }
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            int next = i + 1 == corners ? 0 : i + 1;
            if (height[i] <= 0) {
                kept.add(vertices.get(i));
            }
            if (height[i] < 0 && height[next] > 0 || height[i] > 0 && height[next] < 0) {
                kept.add(crossing(vertices.get(i), height[i], vertices.get(next), height[next]));
            }
        }
        return new Polygon(kept.size() < 3 ? List.of() : kept);
    }

    /** Where an edge crosses height 0, reckoned from the lower end of the edge in either direction of travel. */
    private static Point crossing(Point one, double height, Point other, double otherHeight) {
        return height < 0
                ? one.towards(other, height / (height - otherHeight))
                : other.towards(one, otherHeight / (otherHeight - height));
    }
}
