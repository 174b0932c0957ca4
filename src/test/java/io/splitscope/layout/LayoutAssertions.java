package io.splitscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.picture.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What must hold for every drawing. */
final class LayoutAssertions {

    private LayoutAssertions() {}

    static void assertConsistent(LaidOut drawing) {
        assertThat(drawing.vertices()).hasSameSizeAs(drawing.picture().vertices());
        assertThat(drawing.frames()).hasSameSizeAs(drawing.picture().frames());
        for (int i = 0; i < drawing.vertices().size(); i++) {
            assertThat(drawing.vertices().get(i).vertex().index()).isEqualTo(i);
        }
        for (PlacedFrame frame : drawing.frames()) {
            assertInsideAndApart(drawing, frame);
        }
        assertRoutes(drawing);
    }

    private static void assertInsideAndApart(LaidOut drawing, PlacedFrame placed) {
        Frame frame = placed.frame();
        List<Box> boxes = new ArrayList<>();
        frame.vertices().forEach(v -> boxes.add(drawing.vertices().get(v).box()));
        frame.frames().forEach(f -> boxes.add(drawing.frames().get(f).box()));
        for (Box box : boxes) {
            assertThat(placed.box().contains(box))
                    .as("%s inside %s", box, placed.box())
                    .isTrue();
            assertThat(placed.title().overlaps(box))
                    .as("title %s over %s", placed.title(), box)
                    .isFalse();
        }
        boxes.sort(Comparator.comparingDouble(Box::y));
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1;
                    j < boxes.size() && boxes.get(j).y() < boxes.get(i).bottom();
                    j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    private static void assertRoutes(LaidOut drawing) {
        assertThat(drawing.routes().stream().map(route -> route.edge().index()))
                .containsExactlyElementsOf(drawing.picture().edges().stream()
                        .map(edge -> edge.index())
                        .toList());
        for (Route route : drawing.routes()) {
            List<Point> points = route.points();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                assertThat(a.x() == b.x() ^ a.y() == b.y())
                        .as("%s: %s to %s is level or upright", route.edge().id(), a, b)
                        .isTrue();
            }
            assertOnBorder(drawing.vertices().get(route.edge().from()).box(), points.get(0), route);
            assertOnBorder(drawing.vertices().get(route.edge().to()).box(), points.get(points.size() - 1), route);
        }
    }

    private static void assertOnBorder(Box box, Point point, Route route) {
        boolean onSide = point.x() == box.x() || point.x() == box.right();
        boolean onEnd = point.y() == box.y() || point.y() == box.bottom();
        assertThat(box.contains(point.x(), point.y()) && (onSide || onEnd))
                .as("%s: %s on the border of %s", route.edge().id(), point, box)
                .isTrue();
    }
}
