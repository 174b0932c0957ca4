package io.splitscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Progress;
import io.splitscope.paint.CardSizes;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import io.splitscope.picture.Vertex;
import org.junit.jupiter.api.Test;

class TransitionTest {

    private final LaidOut closed = laidOut(Sketches.residual(2, 2).open("layer1"));
    private final LaidOut open = laidOut(Sketches.residual(2, 2).open("layer1", "layer1.0"));

    private static LaidOut laidOut(Picture picture) {
        return new Layouter().layout(picture, Direction.DOWN, CardSizes.STANDARD, Progress.NONE);
    }

    @Test
    void what_both_show_starts_where_it_was_and_ends_where_it_will_be() {
        Transition transition = new Transition(closed, open);
        for (PlacedVertex start : transition.at(0).vertices()) {
            closed.vertices().stream()
                    .filter(old -> old.vertex().id().equals(start.vertex().id()))
                    .forEach(old -> assertThat(start.box()).isEqualTo(old.box()));
        }
        LaidOut end = transition.at(1);
        assertThat(end.vertices()).isEqualTo(open.vertices());
        assertThat(end.routes()).isEqualTo(open.routes());
    }

    @Test
    void what_is_new_comes_out_of_the_closed_block_that_hid_it() {
        LaidOut start = new Transition(closed, open).at(0);
        Box block = closed.vertices().stream()
                .filter(placed -> placed.vertex() instanceof Vertex.BlockVertex vertex
                        && vertex.block().name().equals("layer1.0"))
                .findFirst()
                .orElseThrow()
                .box();
        assertThat(start.vertices().stream()
                        .filter(placed -> placed.box().equals(block))
                        .count())
                .isEqualTo(open.vertices().size() - closed.vertices().size() + 1);
    }

    @Test
    void edges_stay_fixed_to_their_vertices_on_the_way() {
        LaidOut middle = new Transition(closed, open).at(0.4);
        for (Route route : middle.routes()) {
            Box from = middle.vertices().get(route.edge().from()).box();
            Point start = route.points().get(0);
            assertThat(start.x()).isBetween(from.x() - 1, from.right() + 1);
        }
    }
}
