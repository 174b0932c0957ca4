package io.splitscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Progress;
import io.splitscope.picture.Sketches;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaidOutTest {

    private final LaidOut drawing = new Layouter()
            .layout(Sketches.transformer(8).allOpen(), Direction.DOWN, VertexSizes.ESTIMATED, Progress.NONE);

    @Test
    void every_vertex_is_found_at_its_centre_and_its_corners() {
        for (PlacedVertex vertex : drawing.vertices()) {
            Box box = vertex.box();
            assertThat(drawing.vertexAt(box.centerX(), box.centerY())).contains(vertex);
            assertThat(drawing.vertexAt(box.x(), box.y())).contains(vertex);
            assertThat(drawing.vertexAt(box.right(), box.bottom())).contains(vertex);
        }
        assertThat(drawing.vertexAt(-5, -5)).isEmpty();
    }

    @Test
    void the_innermost_frame_is_found() {
        for (PlacedFrame frame : drawing.frames().subList(1, drawing.frames().size())) {
            assertThat(drawing.frameAt(frame.title().centerX(), frame.title().centerY()))
                    .contains(frame);
        }
        assertThat(drawing.frameAt(1, 1)).isEmpty();
    }

    @Test
    void every_edge_is_found_near_each_of_its_parts() {
        for (Route route : drawing.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                double x = (a.x() + b.x()) / 2 + 1;
                double y = (a.y() + b.y()) / 2 + 1;
                assertThat(drawing.routeAt(x, y, 3)).isPresent();
                assertThat(drawing.routesIn(new Box(x - 2, y - 2, 4, 4))).contains(route);
            }
        }
    }

    @Test
    void what_shows_in_a_part_is_what_a_full_search_finds() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Box part = new Box(
                    random.nextDouble() * drawing.width() - 50,
                    random.nextDouble() * drawing.height() - 50,
                    random.nextDouble() * 600,
                    random.nextDouble() * 600);
            List<PlacedVertex> expected = drawing.vertices().stream()
                    .filter(vertex -> vertex.box().overlaps(part))
                    .toList();
            assertThat(drawing.verticesIn(part)).isEqualTo(expected);
        }
    }
}
