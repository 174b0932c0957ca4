package io.splitscope.split.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SideChangesTest {

    /** Just beyond, and further for layers whose move gains less than a double can tell from the whole delay. */
    private static final List<Double> BEYOND = List.of(1.0001, 2.0, 1000.0);

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property(tries = 500)
    void a_layer_moves_when_its_slider_changes_by_its_factor(@ForAll("problems") Problem problem) {
        Splitter splitter = new Splitter(problem.workload());
        Split now = solve(splitter, problem.setting());
        SideChanges changes = changes(splitter, problem.setting());
        for (int layer = 0; layer < problem.workload().layers(); layer++) {
            Axis axis = changes.axis(layer).orElse(null);
            if (axis == null || axis == Axis.LOCAL_ITERATIONS) {
                continue;
            }
            double value = axis.value(problem.setting());
            int moved = layer;
            assertThat(BEYOND.stream()
                            .map(beyond -> beyond * changes.factor(moved))
                            .anyMatch(factor -> moves(splitter, problem, axis, value * factor, moved, now)
                                    || moves(splitter, problem, axis, value / factor, moved, now)))
                    .as("layer %s moves along %s", layer, axis)
                    .isTrue();
        }
    }

    @Property(tries = 500)
    void no_slider_that_changes_by_less_moves_the_layer(
            @ForAll("problems") Problem problem,
            @ForAll Axis axis,
            @ForAll @DoubleRange(min = 0, max = 0.99) double share,
            @ForAll boolean upwards) {
        Assume.that(axis != Axis.LOCAL_ITERATIONS && axis != Axis.BANDWIDTH);
        Splitter splitter = new Splitter(problem.workload());
        Split now = solve(splitter, problem.setting());
        SideChanges changes = changes(splitter, problem.setting());
        double value = axis.value(problem.setting());
        for (int layer = 0; layer < problem.workload().layers(); layer++) {
            double factor = Math.pow(Math.min(changes.factor(layer), SideChanges.FURTHEST), share);
            double moved = upwards ? value * factor : value / factor;
            assertThat(moves(splitter, problem, axis, moved, layer, now) && !isTie(splitter, problem, axis, moved, now))
                    .as("layer %s moves along %s at %s of its factor", layer, axis, share)
                    .isFalse();
        }
    }

    private static SideChanges changes(Splitter splitter, Setting setting) {
        try {
            return SideChanges.of(splitter, setting, Progress.NONE);
        } catch (UnsatisfiablePinsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Split solve(Splitter splitter, Setting setting) {
        try {
            return splitter.solve(setting);
        } catch (UnsatisfiablePinsException e) {
            Assume.that(false);
            throw new IllegalStateException(e);
        }
    }

    private static boolean moves(Splitter splitter, Problem problem, Axis axis, double value, int layer, Split now) {
        return solve(splitter, axis.at(problem.setting(), value)).isOnDevice(layer) != now.isOnDevice(layer);
    }

    /** Whether the present split is as good there as any. */
    private static boolean isTie(Splitter splitter, Problem problem, Axis axis, double value, Split now) {
        Setting setting = axis.at(problem.setting(), value);
        double best = solve(splitter, setting).delay().total();
        return splitter.evaluate(now.device(), setting).delay().total() <= best * (1 + 1e-9);
    }
}
