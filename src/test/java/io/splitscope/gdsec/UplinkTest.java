package io.splitscope.gdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What workers send. */
class UplinkTest {

    private static final int DIMENSION = 9;

    @Property
    void what_gd_sec_moves_along_is_all_gradients_but_for_what_workers_still_keep(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int workers,
            @ForAll @DoubleRange(max = 3) double xi,
            @ForAll @DoubleRange(max = 1) double beta) {
        Draws draws = new Draws(seed);
        Uplink uplink = Uplink.of(new GdSec(xi, beta), workers, DIMENSION);
        double[] owed = new double[DIMENSION];
        double[] moved = new double[DIMENSION];
        for (int round = 0; round < 20; round++) {
            double[] sum = new double[DIMENSION];
            for (int worker = 0; worker < workers; worker++) {
                double[] gradient = draws.gaussians(DIMENSION);
                double[] message = new double[DIMENSION];
                uplink.send(worker, gradient, moved, message);
                Vectors.add(sum, 1, message);
                Vectors.add(owed, 1, gradient);
            }
            uplink.receive(sum);
            Vectors.add(owed, -1, sum);
            for (int i = 0; i < DIMENSION; i++) {
                assertThat(Math.abs(owed[i])).isLessThanOrEqualTo(xi * Math.abs(moved[i]) + 1e-9);
            }
            moved = draws.gaussians(DIMENSION);
        }
    }

    @Property
    void top_k_sends_exactly_k_of_the_largest_even_among_equals(
            @ForAll @IntRange(min = 1, max = 9) int k, @ForAll long seed) {
        Draws draws = new Draws(seed);
        double[] gradient = new double[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            gradient[i] = draws.below(4) - 1.5;
        }
        double[] message = new double[DIMENSION];

        int sent = Uplink.of(new TopK(k / 9.0), 1, DIMENSION).send(0, gradient, new double[DIMENSION], message);

        assertThat(sent).isEqualTo(k);
        assertThat(Arrays.stream(message).filter(value -> value != 0).count()).isEqualTo(k);
        double least = Arrays.stream(message)
                .filter(value -> value != 0)
                .map(Math::abs)
                .min()
                .orElseThrow();
        for (int i = 0; i < DIMENSION; i++) {
            if (message[i] == 0) {
                assertThat(Math.abs(gradient[i])).isLessThanOrEqualTo(least);
            }
        }
    }

    @Test
    void top_k_sends_later_what_it_kept() {
        Uplink uplink = Uplink.of(new TopK(0.5), 1, 2);
        double[] message = new double[2];

        uplink.send(0, new double[] {3, 2}, new double[2], message);
        assertThat(message).containsExactly(3, 0);
        uplink.send(0, new double[] {3, 2}, new double[2], message);
        assertThat(message).containsExactly(0, 4);
    }

    @Property
    void quantisation_is_off_by_half_a_step_at_most_and_keeps_the_largest(
            @ForAll @IntRange(min = 2, max = 16) int bits, @ForAll long seed) {
        double[] gradient = new Draws(seed).gaussians(DIMENSION);
        double most = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        double step = most / ((1 << (bits - 1)) - 1);
        double[] message = new double[DIMENSION];

        Uplink.of(new Quantized(bits), 1, DIMENSION).send(0, gradient, new double[DIMENSION], message);

        for (int i = 0; i < DIMENSION; i++) {
            assertThat(message[i]).isEqualTo(gradient[i], within(step / 2 * (1 + 1e-9)));
        }
        assertThat(Arrays.stream(message).map(Math::abs).max().orElseThrow()).isEqualTo(most, within(1e-12 * most));
    }

    @Test
    void a_gradient_of_zeros_is_quantised_to_zeros() {
        double[] message = {1, 1};

        Uplink.of(new Quantized(4), 1, 2).send(0, new double[2], new double[2], message);

        assertThat(message).containsExactly(0, 0);
    }

    @Test
    void ratios_are_those_of_the_theory() {
        assertThat(BitConvention.ENTROPY_CODED.ratio(1)).isEqualTo(1);
        assertThat(BitConvention.ENTROPY_CODED.ratio(0.5)).isEqualTo(1.9, within(0.05));
        assertThat(BitConvention.ENTROPY_CODED.ratio(0.1)).isEqualTo(8.7, within(0.05));
        assertThat(BitConvention.ENTROPY_CODED.ratio(0.01)).isEqualTo(80, within(0.5));
        assertThat(BitConvention.PLAIN.ratio(0.5)).isEqualTo(1);
        assertThat(BitConvention.PLAIN.ratio(0.01)).isEqualTo(50);
    }

    @Test
    void plain_indices_cost_more_than_sending_all_beyond_one_half() {
        assertThat(MessageBits.sparse(50, 100).indexed())
                .isEqualTo(MessageBits.dense(100).indexed());
        assertThat(MessageBits.sparse(51, 100).indexed())
                .isGreaterThan(MessageBits.dense(100).indexed());
        assertThat(MessageBits.sparse(0, 100)).isEqualTo(MessageBits.NONE);
    }
}
