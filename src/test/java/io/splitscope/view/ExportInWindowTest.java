package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Export split… in the window: it tells what it will write before it does, and asks before it replaces anything. */
@ExtendWith(ApplicationExtension.class)
class ExportInWindowTest {

    private static final List<String> FILES =
            List.of("device.onnx", "device.py", "server.onnx", "server.py", "split.json", "wire.py");

    @TempDir
    private Path folder;

    private final Explorer explorer = new Explorer();
    private final List<Path> opened = new ArrayList<>();
    private MainWindow window;

    @Start
    void open(Stage primary) {
        window = new MainWindow(primary, explorer, Preferences.USUAL);
        window.tools().onOpenFolder(opened::add);
        primary.show();
    }

    @BeforeEach
    void openModel() throws IOException, TimeoutException {
        openCopy("two_tower_ts13_full");
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void it_tells_files_sizes_and_what_crosses_before_it_writes_anything(FxRobot robot)
            throws TimeoutException, IOException {
        show(robot);
        assertThat(words(robot, "#export-files"))
                .contains("device.onnx", "server.onnx", "Device to server")
                .containsPattern("layers: \\d+")
                .containsPattern("float32 [\\d×]+, ");
        assertThat(words(robot, "#export-status")).endsWith("will be written.");
        assertThat(files()).isEmpty();
    }

    @Test
    void it_writes_a_checked_split_and_offers_to_open_the_folder(FxRobot robot) throws TimeoutException, IOException {
        show(robot);
        fire(robot, "#export-write");
        Message message = awaitMessage();
        assertThat(message.text()).contains("two_tower_ts13_full-split", "checked", "device.onnx, server.onnx");
        assertThat(files()).isEqualTo(FILES);
        robot.interact(() -> message.offers().get(0).action().run());
        assertThat(opened).containsExactly(target());
        assertThat(message.offers()).extracting(Message.Offer::title).containsExactly("Open folder", "Try the split");
        assertThat(robot.lookup("#export-write").tryQuery()).isEmpty();
    }

    @Test
    void it_runs_what_it_wrote_when_asked_to_and_tells_that_every_bit_is_the_same(FxRobot robot)
            throws TimeoutException, IOException {
        show(robot);
        robot.interact(
                () -> robot.lookup("#export-verify").queryAs(CheckBox.class).setSelected(true));
        fire(robot, "#export-write");
        assertThat(awaitMessage().text()).contains("checked", "Verified: 3 random inputs", "Every bit is the same");
        assertThat(files()).isEqualTo(FILES);
    }

    @Test
    void an_earlier_export_is_verified_and_another_folder_is_refused(FxRobot robot)
            throws TimeoutException, IOException {
        show(robot);
        fire(robot, "#export-write");
        awaitMessage();
        assertThat(verified(robot, target()))
                .contains("are the parts of this model", "Verified: 3 random inputs", "Every bit is the same");
        assertThat(verified(robot, folder)).contains("split.json").contains("Cannot read");
    }

    private String verified(FxRobot robot, Path chosen) throws TimeoutException {
        robot.interact(() -> {
            explorer.messages().dismiss();
            window.tools().onChooseFolder((owner, first) -> Optional.of(chosen));
            window.tools().verifySplit();
        });
        return awaitMessage().text();
    }

    @Test
    void files_that_are_there_are_replaced_only_after_a_tick(FxRobot robot) throws TimeoutException, IOException {
        Files.createDirectories(target());
        Files.writeString(target().resolve("device.py"), "mine");
        show(robot);
        Button write = robot.lookup("#export-write").queryAs(Button.class);
        CheckBox replace = robot.lookup("#export-replace").queryAs(CheckBox.class);
        assertThat(replace.getText()).contains("device.py").doesNotContain("server.onnx");
        assertThat(replace.isVisible()).isTrue();
        assertThat(write.isDisabled()).isTrue();
        robot.interact(() -> replace.setSelected(true));
        assertThat(write.isDisabled()).isFalse();
        robot.interact(write::fire);
        awaitMessage();
        assertThat(files()).isEqualTo(FILES);
    }

    @Test
    void weights_that_are_missing_are_named_and_can_be_referred_to(FxRobot robot) throws TimeoutException, IOException {
        openCopy("alexnet_ts11");
        robot.interact(window.tools()::exportSplit);
        await(() -> words(robot, "#export-status").matches("The weights file .* cannot be read.*"));
        assertThat(robot.lookup("#export-status").query().getStyleClass()).contains("complaint");
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(
                () -> robot.lookup("#export-refer").queryAs(RadioButton.class).setSelected(true));
        await(() -> words(robot, "#export-status").endsWith("will be written."));
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void a_folder_that_is_a_file_is_refused_before_writing(FxRobot robot) throws TimeoutException, IOException {
        show(robot);
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        robot.interact(
                () -> robot.lookup("#export-folder").queryAs(TextField.class).setText(file.toString()));
        await(() -> words(robot, "#export-status").contains("is a file, not a folder"));
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isTrue();
    }

    @Test
    void labels_on_the_device_make_a_tail(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            Setting now = explorer.settingProperty().get();
            explorer.settingProperty()
                    .set(now.withMode(Mode.TRAINING).withProtocol(now.protocol().withLabels(Labels.ON_SERVER)));
        });
        show(robot);
        assertThat(robot.lookup("#export-labels").queryAs(CheckBox.class).isDisabled())
                .isFalse();
        robot.interact(
                () -> robot.lookup("#export-labels").queryAs(CheckBox.class).setSelected(true));
        assertThat(explorer.settingProperty().get().protocol().labels().onDevice())
                .isTrue();
        awaitEnabled(robot);
    }

    @Test
    void what_an_unfinished_export_left_is_told(FxRobot robot) throws TimeoutException, IOException {
        Files.createDirectories(target().resolve(".splitscope-1.part"));
        show(robot);
        assertThat(words(robot, "#export-status")).contains("unfinished export");
        fire(robot, "#export-write");
        awaitMessage();
        assertThat(files()).isEqualTo(FILES);
    }

    @Test
    void cancelling_while_it_writes_leaves_nothing(FxRobot robot) throws TimeoutException, IOException {
        openCopy("squeezenet1_1_ts11_full");
        show(robot);
        robot.interact(() -> {
            robot.lookup("#export-write").queryAs(Button.class).fire();
            robot.lookup("#export-cancel").queryAs(Button.class).fire();
        });
        assertThat(awaitMessage().text()).isEqualTo("Nothing was written.");
        Path folder = this.folder.resolve("squeezenet1_1_ts11_full-split");
        await(() -> !Files.exists(folder));
    }

    @Test
    void closing_it_writes_nothing(FxRobot robot) throws TimeoutException, IOException {
        show(robot);
        fire(robot, "#export-cancel");
        assertThat(robot.lookup("#export-write").tryQuery()).isEmpty();
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_sample_has_no_weights_to_export(FxRobot robot) throws TimeoutException {
        robot.interact(() -> explorer.open(new ModelSource.Bundled(Samples.all().get(0))));
        awaitOpen(Samples.all().get(0).title());
        robot.interact(window.tools()::exportSplit);
        assertThat(awaitMessage().text()).contains("no weights to take away");
    }

    private void openCopy(String name) throws IOException, TimeoutException {
        Path copy = Files.copy(SharedModels.model(name), folder.resolve(name + ".onnx"));
        Platform.runLater(() -> explorer.open(new ModelSource.InFile(copy)));
        awaitOpen(name + ".onnx");
    }

    private void awaitOpen(String title) throws TimeoutException {
        await(() -> Optional.ofNullable(explorer.shownProperty().get())
                .filter(shown -> shown.model().source().title().equals(title))
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(FxRobot robot) throws TimeoutException {
        robot.interact(window.tools()::exportSplit);
        await(() -> words(robot, "#export-status").contains("will be written"));
    }

    private void awaitEnabled(FxRobot robot) throws TimeoutException {
        await(() -> !robot.lookup("#export-write").queryAs(Button.class).isDisabled());
    }

    private Message awaitMessage() throws TimeoutException {
        await(() -> explorer.messages().newestProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return explorer.messages().newestProperty().get().orElseThrow();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static String words(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        if (node instanceof Label label) {
            return label.getText();
        }
        return robot.from(node).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Path target() {
        return folder.resolve("two_tower_ts13_full-split");
    }

    private List<String> files() throws IOException {
        if (!Files.exists(target())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
