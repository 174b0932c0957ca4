package io.splitscope.simulate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** Mean 4, squares 4 + 0 + 4, s = 2, t(0.975, 2) = 4.302653 as in any table: 4.302653 · 2/√3. */
    @Test
    void the_interval_of_three_runs_is_the_one_worked_by_hand() {
        Estimate estimate = Estimate.of(2, 4, 6);
        assertThat(estimate.mean()).isEqualTo(4);
        assertThat(estimate.halfWidth().getAsDouble()).isCloseTo(4.968275, within(1e-5));
    }

    @Test
    void the_interval_of_a_single_run_is_unknown_and_not_0() {
        assertThat(Estimate.of(7).halfWidth()).isEmpty();
    }

    @Test
    void equal_runs_leave_no_doubt() {
        assertThat(Estimate.of(3, 3, 3, 3).halfWidth().getAsDouble()).isZero();
    }
}
