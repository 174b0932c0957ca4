package io.splitscope.layout;

import io.splitscope.picture.Edge;
import java.util.List;

/**
 * The way of an edge.
 *
 * @param points where it starts (on the border of the vertex it leaves), bends, and ends (on the border of the vertex it
 *     enters); neighbours share x or y. Edges of one tensor run together from their start to where they part.
 */
public record Route(Edge edge, List<Point> points) {

    public Route {
        points = List.copyOf(points);
    }
}
