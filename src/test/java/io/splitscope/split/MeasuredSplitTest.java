package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Profile;
import io.splitscope.cost.ProfileFit;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measured seconds take the place of FLOPs over speed, on each side for itself. */
class MeasuredSplitTest {

    private static final double[] FLOPS = {10, 10, 10};

    private final Workload counted = new Workload(
            FLOPS,
            List.of(
                    new TensorLoad("in", 100, Workload.RAW, List.of(0), false),
                    new TensorLoad("a", 1, 0, List.of(1), false),
                    new TensorLoad("b", 1, 1, List.of(2), false)),
            List.of());

    private final Setting setting = Setting.DEFAULT
            .withMode(Mode.INFERENCE)
            .withLink(new Link(8, 8))
            .withDeviceSpeed(10)
            .withServerSpeed(100);

    private static Profile profile(double speed, double... seconds) {
        BitSet all = new BitSet();
        all.set(0, seconds.length);
        return new Profile("test", seconds, all, new BitSet(), ProfileFit.WHOLE, speed, 2);
    }

    @Test
    void a_layer_that_is_slow_in_truth_moves_to_the_server() throws UnsatisfiablePinsException {
        Profiles measured = Profiles.NONE.withDevice(profile(10, 0.1, 9, 0.1));
        Workload workload = counted.measured(measured, 2);

        Split split = new Splitter(workload).solve(setting);

        assertThat(split.deviceCount()).isEqualTo(1);
        assertThat(split.delay().deviceCompute()).isCloseTo(0.1, within(1e-12));
        assertThat(split.delay().serverCompute()).isCloseTo(0.2, within(1e-12));
        assertThat(new Splitter(counted).solve(setting).delay().deviceCompute()).isCloseTo(1, within(1e-12));
    }

    @Test
    void at_twice_the_speed_everything_takes_half_as_long() throws UnsatisfiablePinsException {
        Profiles measured =
                new Profiles(Optional.of(profile(10, 0.1, 9, 0.1)), Optional.of(profile(100, 0.5, 0.25, 0.25)));
        Workload workload = counted.measured(measured, 2);

        Split split = new Splitter(workload).solve(setting.withDeviceSpeed(20).withServerSpeed(200));

        assertThat(split.delay().deviceCompute()).isCloseTo(0.05, within(1e-12));
        assertThat(split.delay().serverCompute()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void seconds_grow_with_the_mini_batch_and_the_backward_pass() throws UnsatisfiablePinsException {
        Workload workload = counted.measured(Profiles.NONE.withDevice(profile(10, 0.1, 9, 0.1)), 8);
        BitSet first = new BitSet();
        first.set(0);

        Split split = new Splitter(workload).evaluate(first, setting.withMode(Mode.TRAINING));

        assertThat(split.delay().deviceCompute()).isCloseTo(0.1 * 4 * 3, within(1e-12));
    }
}
