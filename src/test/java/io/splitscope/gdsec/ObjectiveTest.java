package io.splitscope.gdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is minimised. */
class ObjectiveTest {

    private static double[] gradient(Objective objective, double[] theta) {
        double[] sum = new double[theta.length];
        double[] part = new double[theta.length];
        for (int worker = 0; worker < objective.workers(); worker++) {
            objective.gradient(worker, theta, Optional.empty(), part);
            Vectors.add(sum, 1, part);
        }
        return sum;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        Vectors.add(difference, -1, b);
        return difference;
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void gradients_are_the_slopes_of_the_value(ProblemKind problem) {
        Objective objective = Cases.prepared(problem, OptionalInt.empty(), 1, 2).objective();
        double[] theta = new Draws(9).gaussians(objective.dimension());
        double[] gradient = gradient(objective, theta);

        for (int i = 0; i < theta.length; i++) {
            double[] more = theta.clone();
            double[] less = theta.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            assertThat(gradient[i]).isEqualTo((objective.value(more) - objective.value(less)) / 2e-5, within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void mini_batches_stand_for_all_samples_on_average(ProblemKind problem) {
        Objective objective = Cases.prepared(problem, OptionalInt.empty(), 1, 2).objective();
        double[] theta = new Draws(9).gaussians(objective.dimension());
        double[] whole = new double[theta.length];
        objective.gradient(1, theta, Optional.empty(), whole);

        double[] mean = new double[theta.length];
        double[] part = new double[theta.length];
        int samples = objective.samples(1);
        for (int j = 0; j < samples; j++) {
            objective.gradient(1, theta, Optional.of(new int[] {j}), part);
            Vectors.add(mean, 1.0 / samples, part);
        }

        assertThat(mean).containsExactly(whole, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemKind.class,
            names = {"LINEAR", "LOGISTIC"})
    void nothing_pulls_at_the_optimum(ProblemKind problem) {
        Objective objective = Cases.prepared(problem, OptionalInt.empty(), 1, 2).objective();

        double[] optimum = objective.optimum().orElseThrow().point();

        assertThat(Math.sqrt(Vectors.squaredNorm(gradient(objective, optimum)))).isLessThan(1e-7);
    }

    @Property(tries = 100)
    void gradients_change_no_faster_than_the_smoothness_and_no_slower_than_the_convexity_says(
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(max = 100) int seed) {
        ProblemKind problem = ProblemKind.values()[kind % 3];
        Objective objective =
                Cases.prepared(problem, OptionalInt.empty(), 1, seed).objective();
        Draws draws = new Draws(seed);
        double[] a = draws.gaussians(objective.dimension());
        double[] b = draws.gaussians(objective.dimension());
        double[] apart = difference(a, b);
        double[] change = difference(gradient(objective, a), gradient(objective, b));

        assertThat(Math.sqrt(Vectors.squaredNorm(change)))
                .isLessThanOrEqualTo(objective.smoothness().orElseThrow() * Math.sqrt(Vectors.squaredNorm(apart)));
        objective.strongConvexity().ifPresent(mu -> assertThat(Vectors.dot(change, apart))
                .isGreaterThanOrEqualTo(mu * Vectors.squaredNorm(apart) * (1 - 1e-12)));
    }

    @Test
    void classes_are_needed_where_classes_are_told_apart() {
        Dataset numbers = new Dataset(List.of(new Samples(new double[][] {{1}}, new double[] {0.5})), 0, "");
        Dataset three = new Dataset(List.of(new Samples(new double[][] {{1}}, new double[] {2})), 3, "");

        assertThatThrownBy(() -> ProblemKind.NETWORK.on(numbers, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("at least two classes");
        assertThatThrownBy(() -> ProblemKind.LOGISTIC.on(three, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("3");
    }

    @Property
    void a_mini_batch_has_different_samples(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int size) {
        Objective objective =
                Cases.prepared(ProblemKind.LINEAR, OptionalInt.empty(), 1, 1).objective();
        MiniBatches batches = new MiniBatches(objective, new Plan(1, OptionalInt.of(size), 1, seed));

        int[] drawn = batches.draw(17, 2).orElseThrow();

        assertThat(Arrays.stream(drawn).distinct().toArray()).hasSize(size);
        assertThat(Arrays.stream(drawn).boxed().toList())
                .isSubsetOf(IntStream.range(0, 12).boxed().toList());
        assertThat(new MiniBatches(objective, new Plan(1, OptionalInt.of(12), 1, seed)).draw(0, 0))
                .isEmpty();
    }

    @Test
    void eigenvalues_and_equations_of_a_known_matrix() {
        SymmetricMatrix matrix = new SymmetricMatrix(new double[][] {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}});

        assertThat(matrix.extremeEigenvalues())
                .containsExactly(new double[] {2 - Math.sqrt(2), 2 + Math.sqrt(2)}, within(1e-12));
        assertThat(matrix.solve(new double[] {1, 0, 1})).containsExactly(new double[] {1, 1, 1}, within(1e-12));
        assertThatThrownBy(() -> new SymmetricMatrix(new double[][] {{0}}).solve(new double[] {1}))
                .isInstanceOf(ArithmeticException.class);
    }
}
