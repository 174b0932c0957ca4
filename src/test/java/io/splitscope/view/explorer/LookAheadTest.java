package io.splitscope.view.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baselines;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.MappedSplitter.Source;
import io.splitscope.split.envelope.SplitMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAheadTest extends WithExplorer {

    private static final int STEPS = 150;

    @ParameterizedTest
    @ValueSource(strings = {"googlenet", "unet_small", "two_tower"})
    void wherever_the_user_goes_the_answers_are_those_of_fresh_minimum_cuts(String file)
            throws UnsatisfiablePinsException {
        open(file);
        Random random = new Random(file.hashCode());
        Set<Source> sources = EnumSet.noneOf(Source.class);
        for (int step = 0; step < STEPS; step++) {
            boolean rests = random.nextInt(15) == 0;
            if (rests) {
                FxThread.await("the plane is known", this::isMapped);
            } else if (random.nextInt(3) == 0) {
                FxThread.await("the axes are known", this::areAxesKnown);
            }
            Setting next = within(moved(setting(), random, rests));
            FxThread.run(() -> explorer.settingProperty().set(next));
            Solution solution = solution();
            assertThat(solution.setting()).isEqualTo(next);
            requireFresh(solution);
            sources.add(solution.source());
        }
        assertThat(sources).containsExactlyInAnyOrder(Source.values());
    }

    private void requireFresh(Solution solution) throws UnsatisfiablePinsException {
        Setting setting = solution.setting();
        Splitter fresh = new Splitter(solution.workload());
        requireSame(solution.split(), fresh.solve(setting), setting);
        Baselines baselines =
                Baselines.of(fresh, explorer.shownProperty().get().model().tree());
        requireSame(solution.deviceOnly().split(), baselines.deviceOnly(setting), setting);
        requireSame(solution.serverOnly(), baselines.serverOnly(setting), setting);
        requireSame(solution.blockOnly(), baselines.blockOnly(setting), setting);
    }

    private static void requireSame(Baseline shown, Baseline fresh, Setting setting) {
        if (fresh instanceof Baseline.Allowed allowed) {
            requireSame(shown.split(), allowed.value(), setting);
        } else {
            assertThat(shown).isEqualTo(fresh);
        }
    }

    private static void requireSame(Optional<Split> shown, Split fresh, Setting setting) {
        requireSame(shown.orElseThrow(), fresh, setting);
    }

    private static void requireSame(Split shown, Split fresh, Setting setting) {
        assertThat(shown.device()).as("%s", setting).isEqualTo(fresh.device());
        assertThat(shown.cut()).isEqualTo(fresh.cut());
        assertThat(shown.returned()).isEqualTo(fresh.returned());
        assertThat(shown.delay()).isEqualTo(fresh.delay());
    }

    private Setting moved(Setting from, Random random, boolean overPlane) {
        Link link = from.link();
        double factor = Math.exp(random.nextGaussian());
        int what = overPlane ? 0 : random.nextInt(16);
        return switch (what) {
            case 0 ->
                from.withLink(new Link(link.uplink() * factor, link.downlink() * factor, link.latency()))
                        .withDeviceSpeed(from.deviceSpeed() * Math.exp(random.nextGaussian()));
            case 1, 2, 3 -> from.withDeviceSpeed(from.deviceSpeed() * factor);
            case 4, 5 -> from.withServerSpeed(from.serverSpeed() * factor);
            case 6, 7, 8 -> from.withLink(new Link(link.uplink() * factor, link.downlink(), link.latency()));
            case 9, 10 -> from.withLink(new Link(link.uplink(), link.downlink() * factor, link.latency()));
            case 11 -> from.withLocalIterations(1 + random.nextInt(40));
            case 12 -> from.withBatch(1 + random.nextInt(8));
            case 13 -> from.withRawDataStays(!from.rawDataStays());
            case 14 -> from.withMode(from.mode() == Mode.TRAINING ? Mode.INFERENCE : Mode.TRAINING);
            default ->
                from.withPins(from.pins().isEmpty() ? Pins.NONE.onDevice(Set.of(random.nextInt(10))) : Pins.NONE);
        };
    }

    private static Setting within(Setting setting) {
        Setting all = setting;
        for (Axis axis : List.of(Axis.DEVICE_SPEED, Axis.SERVER_SPEED, Axis.UPLINK, Axis.DOWNLINK)) {
            double value = Math.max(axis.least(), Math.min(axis.greatest(), axis.value(all)));
            all = value == axis.value(all) ? all : axis.at(all, value);
        }
        return all;
    }

    @Test
    void a_setting_beyond_the_ends_of_a_slider_is_looked_up_once_it_is_known() {
        open("alexnet");
        Setting beyond = setting().withDeviceSpeed(3e15);
        FxThread.run(() -> explorer.settingProperty().set(beyond));
        FxThread.await("the axes are known", this::areAxesKnown);

        FxThread.run(() -> explorer.settingProperty().set(beyond.withServerSpeed(1e12)));

        assertThat(solution().source()).isEqualTo(Source.AXIS);
    }

    @Test
    void pins_that_no_split_keeps_leave_nothing_known_and_those_that_do_bring_it_back() {
        open("alexnet");
        FxThread.await("the axes are known", this::areAxesKnown);
        Setting setting = setting();
        FxThread.run(() -> explorer.settingProperty()
                .set(setting.withPins(Pins.NONE.onDevice(Set.of(5)).onServer(Set.of(2)))));
        assertThat(ahead()).isEqualTo(Ahead.NONE);

        FxThread.run(() -> explorer.settingProperty().set(setting));

        FxThread.await("the axes are known", this::areAxesKnown);
    }

    @Test
    void what_was_sought_for_a_model_that_is_closed_is_dropped() {
        open("googlenet");
        open("alexnet");
        FxThread.await("the plane is known", this::isMapped);

        assertThat(ahead().workload()).isSameAs(solution().workload());
        assertThat(ahead().best().map().orElseThrow().isExact()).isTrue();
    }

    @Test
    void nothing_is_sought_any_more_after_a_stop() {
        open("googlenet");
        FxThread.run(explorer.lookAhead()::stop);

        assertThat(ahead()).isEqualTo(Ahead.NONE);
    }

    private boolean areAxesKnown() {
        Setting setting = setting();
        Ahead known = ahead();
        return known.workload() == solution().workload()
                && known.best().axes().size() == 5
                && known.best().axes().keySet().stream()
                        .allMatch(axis -> known.best().holds(axis, setting));
    }

    private boolean isMapped() {
        Optional<SplitMap> map = ahead().best().map();
        return ahead().workload() == solution().workload()
                && map.filter(present -> present.isExact()
                                && present.plane().holds(solution().setting()))
                        .isPresent();
    }

    private Ahead ahead() {
        return explorer.lookAhead().aheadProperty().get();
    }
}
