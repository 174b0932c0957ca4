package io.splitscope.view.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Profile;
import io.splitscope.cost.Setting;
import io.splitscope.view.explorer.Message.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest extends WithExplorer {

    @TempDir
    private Path folder;

    @BeforeEach
    void openSample() {
        open("googlenet");
    }

    @Test
    void a_profile_takes_the_place_of_flops_at_the_speed_at_which_it_was_measured() throws IOException {
        load(MeasuredSide.DEVICE, table("phone.csv", 0.01));

        FxThread.run(() -> {
            Profile profile = solution().profiles().device().orElseThrow();
            assertThat(profile.measuredLayers()).isEqualTo(layers());
            assertThat(setting().deviceSpeed()).isEqualTo(profile.speed());
            assertThat(solution().deviceOnly().split().orElseThrow().delay().deviceCompute())
                    .isCloseTo(0.01 * layers() * 3, within(1e-9));
            assertThat(message().text())
                    .contains("phone.csv")
                    .contains("on the device")
                    .contains("100.0 %");
        });
    }

    @Test
    void loading_and_forgetting_are_steps_that_can_be_undone() throws IOException {
        Setting before = FxThread.call(this::setting);
        load(MeasuredSide.SERVER, table("rack.csv", 0.001));

        FxThread.run(() -> {
            double speed = setting().serverSpeed();
            explorer.measuring().forget(MeasuredSide.SERVER);
            assertThat(solution().profiles().isEmpty()).isTrue();
            assertThat(setting().serverSpeed()).isEqualTo(speed);

            explorer.undoing().undo();
            assertThat(solution().profiles().server()).isPresent();
            explorer.undoing().undo();
            assertThat(solution().profiles().isEmpty()).isTrue();
            assertThat(setting()).isEqualTo(before);
            explorer.undoing().redo();
            assertThat(solution().profiles().server()).isPresent();
            assertThat(setting().serverSpeed()).isEqualTo(speed);
        });
    }

    @Test
    void a_file_that_nobody_placed_is_the_devices_until_that_is_corrected() throws IOException {
        Setting before = FxThread.call(this::setting);
        Path times = table("times.csv", 0.01);
        FxThread.run(() -> explorer.measuring().load(times));
        FxThread.await(
                "a message comes",
                () -> explorer.messages().newestProperty().get().isPresent());

        FxThread.run(() -> {
            assertThat(solution().profiles().device()).isPresent();
            assertThat(message().offers().get(0).title()).isEqualTo("It was the server");
            message().offers().get(0).action().run();

            assertThat(solution().profiles().device()).isEmpty();
            assertThat(solution().profiles().server()).isPresent();
            assertThat(setting().deviceSpeed()).isEqualTo(before.deviceSpeed());
        });
    }

    @Test
    void a_file_that_is_no_profile_of_the_model_changes_nothing_and_says_why() throws IOException {
        Setting before = FxThread.call(this::setting);

        load(MeasuredSide.DEVICE, Files.writeString(folder.resolve("other.csv"), "Gemm_77,0.5"));

        FxThread.run(() -> {
            assertThat(message().weight()).isEqualTo(Weight.PROBLEM);
            assertThat(message().text())
                    .contains("other.csv was not taken as a profile")
                    .contains("another model");
            assertThat(solution().profiles().isEmpty()).isTrue();
            assertThat(setting()).isEqualTo(before);
            assertThat(explorer.undoing().undoNameProperty().get()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void seconds_grow_with_the_mini_batch_from_the_one_that_was_measured() throws IOException {
        load(MeasuredSide.DEVICE, table("phone.csv", 0.01));

        FxThread.run(() -> explorer.settingProperty().set(setting().withBatch(4)));
        FxThread.await(
                "shapes follow",
                () -> solution().setting().batch() == 4
                        && explorer.arrangingProperty().get() == null);

        FxThread.run(() -> assertThat(
                        solution().deviceOnly().split().orElseThrow().delay().deviceCompute())
                .isCloseTo(0.01 * layers() * 3 * 4, within(1e-6)));
    }

    @Test
    void another_model_starts_without_a_profile() throws IOException {
        load(MeasuredSide.DEVICE, table("phone.csv", 0.01));

        open("alexnet");

        FxThread.run(() -> assertThat(solution().profiles().isEmpty()).isTrue());
    }

    private Path table(String name, double seconds) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                explorer.shownProperty().get().model().model().layers().stream()
                        .map(layer -> "\"" + layer.output(0).name() + "\"," + seconds)
                        .collect(Collectors.joining("\n")));
    }

    private void load(MeasuredSide side, Path file) {
        FxThread.run(() -> {
            explorer.messages().dismiss();
            explorer.measuring().load(side, file);
        });
        FxThread.await(
                "a message comes",
                () -> explorer.messages().newestProperty().get().isPresent());
    }

    private Message message() {
        return explorer.messages().newestProperty().get().orElseThrow();
    }
}
