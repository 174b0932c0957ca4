package io.splitscope.gdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.GradientDescent;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What algorithms do on the way down. */
class RaceTest {

    private static final GradientDescent PLAIN = new GradientDescent();

    private static Outcome race(Prepared prepared, Algorithm... algorithms) {
        return Race.run(prepared.objective(), List.of(algorithms), prepared.plan(), RoundListener.NONE, Progress.NONE);
    }

    private static double[] objectives(Curve curve) {
        return curve.rounds().stream().mapToDouble(Round::objective).toArray();
    }

    static Stream<Arguments> every_problem_in_full_and_in_mini_batches() {
        return Stream.of(ProblemKind.values()).flatMap(problem -> Stream.of(OptionalInt.empty(), OptionalInt.of(5))
                .map(batch -> Arguments.of(problem, batch)));
    }

    @ParameterizedTest
    @MethodSource("every_problem_in_full_and_in_mini_batches")
    void gd_sec_that_keeps_and_holds_nothing_is_gradient_descent_to_the_last_bit(
            ProblemKind problem, OptionalInt batch) {
        Outcome outcome = race(Cases.prepared(problem, batch, 60, 3), PLAIN, new GdSec(0, 0));

        assertThat(objectives(outcome.curves().get(1)))
                .containsExactly(objectives(outcome.curves().get(0)));
        assertThat(outcome.curves().get(1).point())
                .containsExactly(outcome.curves().get(0).point());
    }

    @ParameterizedTest
    @MethodSource("every_problem_in_full_and_in_mini_batches")
    void gd_sec_that_keeps_nothing_is_gradient_descent_but_for_rounding_whatever_it_holds(
            ProblemKind problem, OptionalInt batch) {
        Outcome outcome = race(Cases.prepared(problem, batch, 60, 3), PLAIN, new GdSec(0, 0.3), new GdSec(0, 1));

        for (Curve curve : outcome.curves()) {
            assertThat(curve.point()).containsExactly(outcome.curves().get(0).point(), within(1e-12));
        }
    }

    @Property(tries = 60)
    void gd_sec_keeps_the_proven_bound_up_to_the_proven_threshold(
            @ForAll @IntRange(max = 500) int seed,
            @ForAll @IntRange(min = 1, max = 9) int workers,
            @ForAll @DoubleRange(max = 1) double beta,
            @ForAll @DoubleRange(min = 0.05, max = 1) double step,
            @ForAll boolean logistic) {
        ProblemKind problem = logistic ? ProblemKind.LOGISTIC : ProblemKind.LINEAR;
        Objective objective = Cases.prepared(Cases.experiment(problem, workers, OptionalInt.empty(), 1, seed))
                .objective();
        double smoothness = objective.smoothness().orElseThrow();
        Plan plan = new Plan(step / smoothness, OptionalInt.empty(), 150, seed);
        Guarantee guarantee = Guarantee.of(
                plan.stepSize(), smoothness, objective.strongConvexity().orElseThrow());

        Outcome outcome = Race.run(
                objective,
                List.of(PLAIN, new GdSec(guarantee.mostXi(), beta)),
                plan,
                RoundListener.NONE,
                Progress.NONE);

        double optimum = objective.optimum().orElseThrow().value();
        for (Curve curve : outcome.curves()) {
            double start = curve.rounds().get(0).objective() - optimum;
            for (Round round : curve.rounds()) {
                assertThat(round.objective() - optimum)
                        .isLessThanOrEqualTo(guarantee.bound(round.number(), start) + 1e-12 * (1 + start));
            }
        }
    }

    @Test
    void gd_sec_at_the_proven_threshold_sends_less_than_gradient_descent() {
        Prepared prepared = Cases.prepared(ProblemKind.LINEAR, OptionalInt.empty(), 300, 1);
        double xi = Guarantee.mostXi(prepared.objective(), prepared.plan().stepSize())
                .orElseThrow();

        assertThat(race(prepared, new GdSec(xi, 1)).curves().get(0).sentFraction())
                .isBetween(0.05, 0.9);
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void every_algorithm_descends_far_on_every_problem(ProblemKind problem) {
        Prepared prepared = Cases.prepared(problem, OptionalInt.empty(), 400, 7);
        double alpha = prepared.plan().stepSize();

        Outcome outcome = race(prepared, PLAIN, new GdSec(3 / alpha, 0.1), new TopK(0.2), new Quantized(8));

        double start = outcome.curves().get(0).rounds().get(0).objective();
        double plain = start - outcome.curves().get(0).last().objective();
        assertThat(plain).isGreaterThan(0.02);
        for (Curve curve : outcome.curves()) {
            assertThat(start - curve.last().objective()).isGreaterThan(0.9 * plain);
        }
    }

    @Test
    void the_same_seed_gives_the_same_numbers_and_another_one_others() {
        Prepared once = Cases.prepared(ProblemKind.NETWORK, OptionalInt.of(3), 20, 5);
        Prepared again = Cases.prepared(ProblemKind.NETWORK, OptionalInt.of(3), 20, 5);
        Prepared other = Cases.prepared(ProblemKind.NETWORK, OptionalInt.of(3), 20, 6);

        double[] first = objectives(race(once, PLAIN).curves().get(0));

        assertThat(objectives(race(again, PLAIN).curves().get(0))).containsExactly(first);
        assertThat(objectives(race(other, PLAIN).curves().get(0))).doesNotContain(first[first.length - 1]);
    }

    @Test
    void all_algorithms_draw_the_same_mini_batches() {
        Outcome outcome = race(Cases.prepared(ProblemKind.LINEAR, OptionalInt.of(2), 30, 5), PLAIN, new TopK(1));

        assertThat(outcome.curves().get(1).point())
                .containsExactly(outcome.curves().get(0).point(), within(1e-12));
    }

    @Test
    void one_that_diverges_stops_alone() {
        Prepared prepared = Cases.prepared(ProblemKind.LINEAR, OptionalInt.empty(), 500, 1);

        Outcome outcome = race(prepared, new GdSec(1e4, 1), PLAIN);

        assertThat(outcome.curves().get(0).diverged()).isTrue();
        assertThat(outcome.curves().get(0).last().number()).isLessThan(500);
        assertThat(outcome.curves().get(1).diverged()).isFalse();
        assertThat(outcome.curves().get(1).last().number()).isEqualTo(500);
    }

    @Test
    void rounds_are_told_as_they_are_done_until_somebody_gives_up() {
        Prepared prepared = Cases.prepared(ProblemKind.LINEAR, OptionalInt.empty(), 500, 1);
        List<Integer> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return told.size() == 4;
            }
        };

        assertThatThrownBy(() -> Race.run(
                        prepared.objective(),
                        List.of(PLAIN),
                        prepared.plan(),
                        (algorithm, round) -> told.add(round.number()),
                        progress))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0, 1, 2, 3);
    }

    @Test
    void bits_add_up_over_workers_and_rounds() {
        Prepared prepared = Cases.prepared(ProblemKind.LINEAR, OptionalInt.empty(), 10, 1);

        Outcome outcome = race(prepared, PLAIN, new TopK(0.1), new Quantized(8));

        assertThat(outcome.curves().get(0).last().bits().coded()).isEqualTo(10 * 4 * 50 * 32.0);
        assertThat(outcome.curves().get(1).last().bits().indexed()).isEqualTo(10 * 4 * 5 * 64.0);
        assertThat(outcome.curves().get(2).last().bits().coded()).isEqualTo(10 * 4 * (32 + 50 * 8.0));
    }
}
