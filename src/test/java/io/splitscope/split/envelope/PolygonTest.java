package io.splitscope.split.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {

    private final Polygon square = Polygon.rectangle(0, 0, 2, 2);

    @Test
    void a_line_through_a_region_leaves_the_part_below_it() {
        assertThat(square.below(point -> point.u() - 1))
                .isEqualTo(new Polygon(List.of(new Point(0, 0), new Point(1, 0), new Point(1, 2), new Point(0, 2))));
    }

    @Test
    void a_region_all_below_stays_as_it_is() {
        assertThat(square.below(point -> point.u() - 2)).isSameAs(square);
    }

    @Test
    void two_splits_that_cost_the_same_all_over_a_region_do_not_share_it() {
        assertThat(square.below(point -> 0).isEmpty()).isTrue();
    }
}
