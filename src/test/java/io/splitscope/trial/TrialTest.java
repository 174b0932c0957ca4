package io.splitscope.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.runtime.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole trials, with a second process each. */
class TrialTest {

    private static final String MODEL = "squeezenet1_1_ts11_full";
    private static final Options SHORT = new Options(1, 2, false);

    private final List<Measured> seen = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final Watcher watcher = new Watcher() {
        @Override
        public void compared(Agreement agreement) {
            agreements.add(agreement);
        }

        @Override
        public void doing(int iteration, Term term, double part) {}

        @Override
        public void measured(Measured iteration) {
            seen.add(iteration);
        }
    };

    @AfterEach
    void no_second_process_and_no_file_is_left() throws IOException {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(folders()).isEmpty();
    }

    private static List<Path> folders() throws IOException {
        long self = ProcessHandle.current().pid();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("splitscope-trial-" + self + "-"))
                    .toList();
        }
    }

    private Outcome run(Request request) throws TrialException, ExportException, OnnxException, RunException {
        return Trial.run(request, watcher, Progress.NONE);
    }

    @Test
    void the_two_sides_give_what_the_whole_gives_and_the_link_takes_what_is_predicted()
            throws TrialException, ExportException, OnnxException, RunException {
        Outcome outcome = run(Trying.request(MODEL, Trying.SETTING, 0.3, SHORT));
        assertThat(agreements).containsExactly(outcome.agreement());
        assertThat(outcome.agreement().outputs()).hasSize(1);
        assertThat(outcome.agreement().within()).isTrue();
        assertThat(seen).isEqualTo(outcome.iterations()).hasSize(2);
        for (Measured iteration : seen) {
            Terms terms = iteration.terms();
            Terms predicted = outcome.prediction().terms();
            assertThat(terms.up()).isBetween(predicted.up(), predicted.up() + 5);
            assertThat(terms.device()).isGreaterThanOrEqualTo(iteration.deviceRun());
            assertThat(terms.server()).isGreaterThan(0.3 * iteration.serverRun());
            assertThat(iteration.bytesUp()).isPositive();
            assertThat(iteration.bytesDown()).isZero();
        }
        assertThat(outcome.remarks()).isEmpty();
    }

    @Test
    void results_that_the_device_wants_come_down_at_the_downlinks_rate()
            throws TrialException, ExportException, OnnxException, RunException {
        Setting setting = Trying.SETTING
                .withProtocol(Trying.SETTING.protocol().withOutputsOnDevice(true))
                .withLink(new Link(1e9, 100e3, 0.01));
        Outcome outcome = run(Trying.request(MODEL, setting, 0.9, new Options(0, 1, false)));
        assertThat(outcome.prediction().terms().down()).isCloseTo(0.01 + 8 * 4_000 / 100e3, within(1e-9));
        assertThat(seen.get(0).bytesDown()).isEqualTo(4_000);
        assertThat(seen.get(0).terms().down())
                .isBetween(
                        outcome.prediction().terms().down(),
                        outcome.prediction().terms().down() + 5);
    }

    @Test
    void with_all_layers_on_the_device_nothing_travels()
            throws TrialException, ExportException, OnnxException, RunException {
        Outcome outcome = run(Trying.request(MODEL, Trying.SETTING, 1, SHORT));
        assertThat(outcome.remarks()).containsExactly(Remark.NO_SERVER);
        assertThat(outcome.agreement().sameBits()).isTrue();
        assertThat(seen).allSatisfy(iteration -> {
            assertThat(iteration.terms().up()).isZero();
            assertThat(iteration.terms().server()).isZero();
            assertThat(iteration.terms().down()).isZero();
        });
    }

    @Test
    void with_no_layer_on_the_device_the_raw_data_travels()
            throws TrialException, ExportException, OnnxException, RunException {
        Outcome outcome = run(Trying.request(MODEL, Trying.SETTING.withRawDataStays(false), 0, SHORT));
        assertThat(outcome.remarks()).containsExactly(Remark.NO_DEVICE);
        assertThat(seen).allSatisfy(iteration -> {
            assertThat(iteration.bytesUp()).isEqualTo(3 * 224 * 224 * 4);
            assertThat(iteration.terms().up()).isGreaterThan(8 * 3 * 224 * 224 * 4 / 200e6);
        });
    }

    @Test
    void several_tensors_cross_one_after_the_other()
            throws TrialException, ExportException, OnnxException, RunException {
        Outcome outcome = run(Trying.request("unet_small_ts17_full", Trying.SETTING, 0.5, SHORT));
        double latencies =
                outcome.prediction().terms().up() / Trying.SETTING.link().latency();
        assertThat(latencies).isGreaterThan(3);
        assertThat(outcome.agreement().within()).isTrue();
        assertThat(seen).allSatisfy(iteration -> assertThat(iteration.terms().up())
                .isGreaterThanOrEqualTo(outcome.prediction().terms().up()));
    }

    @Test
    void the_tail_with_the_labels_runs_on_the_device_again()
            throws TrialException, ExportException, OnnxException, RunException {
        Request plain = Trying.request(MODEL, Trying.SETTING, 0.3, SHORT);
        int last = plain.solved().workload().layers() - 1;
        Setting setting = Trying.SETTING
                .withMode(Mode.TRAINING)
                .withProtocol(Trying.SETTING.protocol().withLabels(Labels.withTail(Set.of(last))));
        Outcome outcome = run(Trying.request(MODEL, setting, 0.3, SHORT));
        assertThat(outcome.remarks()).containsExactly(Remark.FORWARD_PASS_ONLY);
        assertThat(outcome.prediction().terms().down()).isPositive();
        assertThat(outcome.agreement().outputs()).hasSize(1);
        assertThat(seen)
                .allSatisfy(iteration -> assertThat(iteration.bytesDown()).isPositive());
    }

    @Test
    void a_model_without_its_weights_is_tried_with_random_ones()
            throws TrialException, ExportException, OnnxException, RunException {
        Outcome outcome = run(Trying.request("mobilenet_v2_ts11", Trying.SETTING, 0.4, SHORT));
        assertThat(outcome.remarks()).containsExactly(Remark.RANDOM_WEIGHTS);
        assertThat(outcome.agreement().within()).isTrue();
    }

    @Test
    void held_back_this_computer_takes_as_long_as_the_settings_device_and_server_would()
            throws TrialException, ExportException, OnnxException, RunException {
        Setting slow = Trying.SETTING.withDeviceSpeed(0.5e9).withServerSpeed(1e9);
        Outcome outcome = run(Trying.request(MODEL, slow, 0.3, new Options(1, 2, true)));
        assertThat(seen).allSatisfy(iteration -> {
            Terms predicted = outcome.prediction().terms();
            assertThat(iteration.terms().device()).isGreaterThanOrEqualTo(predicted.device());
            assertThat(iteration.terms().server()).isGreaterThan(0.7 * predicted.server());
            assertThat(iteration.deviceRun()).isLessThan(iteration.terms().device());
        });
    }

    private static final Setting ENDLESS = Trying.SETTING.withLink(new Link(1_000, 1_000, 0));

    /** Is cancelled from some moment on. */
    private static final class GivingUp implements Progress, Watcher {
        private final double when;
        private volatile boolean cancelled;

        GivingUp(double when) {
            this.when = when;
        }

        @Override
        public void report(double fraction, String step) {
            cancelled |= fraction >= when;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void compared(Agreement agreement) {}

        @Override
        public void doing(int iteration, Term term, double part) {
            cancelled |= term == Term.UP && part > 0;
        }

        @Override
        public void measured(Measured iteration) {}
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.4, 0.5, 2})
    void a_trial_that_is_cancelled_ends_and_leaves_nothing_be_it_in_the_middle_of_a_transfer(double when)
            throws OnnxException {
        Request request = Trying.request(MODEL, ENDLESS, 0.3, new Options(0, 1, false));
        GivingUp caller = new GivingUp(when);
        assertThatThrownBy(() ->
                        assertTimeoutPreemptively(Duration.ofSeconds(100), () -> Trial.run(request, caller, caller)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_second_process_that_dies_in_the_middle_is_told_of() throws OnnxException {
        Request request = Trying.request(MODEL, Trying.SETTING, 0.3, new Options(0, 1_000, false));
        Watcher murderer = new Watcher() {
            @Override
            public void compared(Agreement agreement) {}

            @Override
            public void doing(int iteration, Term term, double part) {}

            @Override
            public void measured(Measured iteration) {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
        };
        assertThatThrownBy(() -> Trial.run(request, murderer, Progress.NONE))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("ended with code");
    }

    @Test
    void a_second_trial_goes_like_the_first() throws TrialException, ExportException, OnnxException, RunException {
        Request request = Trying.request("two_tower_ts13_full", Trying.SETTING, 0.5, SHORT);
        assertThat(run(request).agreement()).isEqualTo(run(request).agreement());
    }
}
