package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Viewport;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.split.memory.Optimizer;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.MeasuredSide;
import io.splitscope.view.explorer.Solution;
import io.splitscope.view.explorer.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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

@ExtendWith(ApplicationExtension.class)
class ScenariosInWindowTest {

    @TempDir
    private Path folder;

    private String userFolder;
    private MainWindow window;
    private Explorer explorer;
    private Path model;

    @Start
    void open(Stage primary) throws Exception {
        userFolder = System.getProperty(UserFolder.PROPERTY);
        System.setProperty(UserFolder.PROPERTY, folder.resolve("user").toString());
        model = Files.copy(SharedModels.model("resnet18_ts17_dynbatch"), folder.resolve("net.onnx"));
        start(primary);
    }

    private void start(Stage stage) {
        window = new Windows(new PreferencesFile(folder), () -> {}, path -> {}).open(stage);
        explorer = window.explorer();
    }

    @BeforeEach
    void openModel(FxRobot robot) throws TimeoutException {
        openAndAwait(robot, model);
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> window.end());
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        if (userFolder == null) {
            System.clearProperty(UserFolder.PROPERTY);
        } else {
            System.setProperty(UserFolder.PROPERTY, userFolder);
        }
    }

    private void openAndAwait(FxRobot robot, Path file) throws TimeoutException {
        var before = explorer.shownProperty().get();
        robot.interact(() -> window.files().open(file));
        await(() -> explorer.shownProperty().get() != null
                && (before == null || explorer.shownProperty().get().model() != before.model()));
    }

    private Path file() {
        return folder.resolve("net.splitscope.json");
    }

    private ScenarioBook onDisk() throws Exception {
        return ScenarioFile.read(file());
    }

    private void keep(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> Files.exists(file()));
    }

    @Test
    void profiles_memory_and_charts_are_kept_with_a_scenario_and_a_missing_profile_is_told(FxRobot robot)
            throws Exception {
        Path profile = Files.writeString(folder.resolve("phone.csv"), "layer,seconds\n/conv1/Conv,0.25\n");
        robot.interact(() -> explorer.measuring().load(MeasuredSide.DEVICE, profile));
        await(() -> explorer.measuring().measuredProperty().get().device().isPresent());
        robot.interact(() -> {
            explorer.memoryProperty().set(new Memory(Optimizer.ADAM, OptionalDouble.of(2e8)));
            robot.lookup("#charts").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#chart-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(2);
        });
        keep(robot);
        double speed = solution().profiles().device().orElseThrow().speed();

        robot.interact(() -> {
            explorer.measuring().forget(MeasuredSide.DEVICE);
            explorer.memoryProperty().set(Memory.USUAL);
            robot.lookup("#chart-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(0);
            robot.lookup("#charts").queryAs(TitledPane.class).setExpanded(false);
        });
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        await(() -> solution().profiles().device().isPresent());

        assertThat(solution().profiles().device().orElseThrow().speed()).isEqualTo(speed);
        assertThat(robot.lookup("#memory-limit").queryAs(TextField.class).getText())
                .isEqualTo("200 MB");
        assertThat(robot.lookup("#charts").queryAs(TitledPane.class).isExpanded())
                .isTrue();
        assertThat(robot.lookup("#chart-tabs")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedIndex())
                .isEqualTo(2);

        robot.interact(() -> explorer.measuring().forget(MeasuredSide.DEVICE));
        Files.delete(profile);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        await(() -> explorer.messages()
                .newestProperty()
                .get()
                .filter(message -> message.text().contains("phone.csv is not there"))
                .isPresent());
        assertThat(solution().profiles().device()).isEmpty();
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    @Test
    void what_is_decided_is_kept_beside_the_model_and_shown_again_at_a_click(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#scenarios").query().isVisible()).isFalse();
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1)));
        keep(robot);
        Standing kept = ask(explorer::standing);
        assertThat(onDisk().scenarios()).extracting(Scenario::name).containsExactly("Scenario 1");
        assertThat(onDisk().scenarios().get(0).layers().device()).hasSize(2);

        robot.interact(() -> explorer.settingProperty().set(Setting.DEFAULT.withDeviceSpeed(1e9)));
        assertThat(chip(robot, 0).getText()).isEqualTo("Scenario 1 •");
        assertThat(chip(robot, 0).getAccessibleText()).contains("changed since it was kept");

        robot.interact(chip(robot, 0)::fire);
        assertThat(ask(explorer::standing)).isEqualTo(kept);
        assertThat(chip(robot, 0).getText()).isEqualTo("Scenario 1");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isEqualTo(1e9);
    }

    @Test
    void a_scenario_is_renamed_in_place_deleted_and_brought_back(FxRobot robot) throws Exception {
        keep(robot);
        robot.push(KeyCode.F2);
        robot.interact(() -> {
            TextField field = robot.lookup("#scenario-name").queryAs(TextField.class);
            field.setText("In the bus");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(chip(robot, 0).getText()).isEqualTo("In the bus");
        await(() -> onDiskNames().equals(List.of("In the bus")));

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(chips(robot)).hasSize(2);
        robot.interact(() -> chip(robot, 0).requestFocus());
        robot.push(KeyCode.DELETE);
        assertThat(chips(robot)).hasSize(1);
        await(() -> onDiskNames().equals(List.of("Scenario 1")));

        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());
        assertThat(chip(robot, 0).getText()).isEqualTo("In the bus");
        await(() -> onDiskNames().equals(List.of("In the bus", "Scenario 1")));
    }

    @Test
    void a_file_of_scenarios_opens_with_its_model_and_everything_as_it_was(FxRobot robot) throws Exception {
        robot.interact(() -> {
            explorer.settingProperty()
                    .set(Setting.DEFAULT.withBatch(4).withDeviceSpeed(3e9).withLocalIterations(7));
            explorer.pinToServer(Set.of(40));
            explorer.turn(Direction.RIGHT);
        });
        await(() -> explorer.arrangingProperty().get() == null);
        robot.interact(() -> explorer.openToLevel(1));
        await(() -> explorer.arrangingProperty().get() == null);
        robot.interact(() -> explorer.handCut().cutAfter(Set.of(3)));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.interact(() -> canvas(robot).lookAt(300, 200, 1.5));
        Viewport view = canvas(robot).viewportProperty().get();
        Standing before = ask(explorer::standing);
        keep(robot);
        await(() -> onDiskNames().size() == 1);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(model, elsewhere.resolve("net.onnx"));
        Path moved = Files.move(file(), elsewhere.resolve("net.splitscope.json"));
        robot.interact(() -> {
            explorer.settingProperty().set(Setting.DEFAULT);
            explorer.openToLevel(9);
        });
        openAndAwait(robot, moved);
        await(() -> explorer.arrangingProperty().get() == null);

        Standing after = ask(explorer::standing);
        assertThat(after).isEqualTo(before);
        assertThat(ask(() -> canvas(robot).lookProperty().get().overlay())).isPresent();
        assertThat(robot.lookup("#toolbar-overlay").queryLabeled().getText()).isEqualTo(Overlay.FLOPS.title());
        assertThat(canvas(robot).viewportProperty().get().scale()).isCloseTo(view.scale(), within(1e-9));
        assertThat(canvas(robot).viewportProperty().get().dx()).isCloseTo(view.dx(), within(0.5));
        assertThat(canvas(robot).viewportProperty().get().dy()).isCloseTo(view.dy(), within(0.5));
        assertThat(chip(robot, 0).isSelected()).isTrue();
    }

    @Test
    void another_scenario_is_compared_in_the_delay_bar_and_as_an_outline(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));
        keep(robot);
        double total = explorer.shownProperty()
                .get()
                .solution()
                .orElseThrow()
                .split()
                .delay()
                .total();
        robot.interact(() -> explorer.unpin(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));

        robot.interact(() -> menuItem(chip(robot, 0), "Compare with this").fire());
        await(() -> explorer.compared().otherProperty().get().isPresent());

        assertThat(robot.lookup("Scenario 1").queryAllAs(Label.class)).anyMatch(Node::isVisible);
        assertThat(robot.lookup("#kept-total").query().isVisible()).isTrue();
        var other = explorer.compared().otherProperty().get().orElseThrow().solution();
        assertThat(other.split().delay().total()).isEqualTo(total);
        assertThat(canvas(robot).lookProperty().get().ghost()).contains(other.split());

        robot.interact(() -> menuItem(chip(robot, 0), "Stop comparing").fire());
        assertThat(canvas(robot).lookProperty().get().ghost()).isEmpty();
        assertThat(robot.lookup("#kept-total").query().isVisible()).isFalse();
    }

    @Test
    void page_keys_go_through_the_scenarios_while_presenting(FxRobot robot) throws Exception {
        keep(robot);
        robot.interact(() -> explorer.settingProperty().set(Setting.DEFAULT.withDeviceSpeed(1e9)));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(chips(robot)).hasSize(2);

        robot.push(KeyCode.F11);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(chip(robot, 0).isSelected()).isTrue();
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isNotEqualTo(1e9);
        robot.push(KeyCode.PAGE_UP);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isEqualTo(1e9);
        assertThat(robot.lookup("#scenarios").query().isVisible()).isTrue();
        robot.push(KeyCode.F11);

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isNotEqualTo(1e9);
    }

    @Test
    void scenarios_whose_model_is_gone_offer_to_locate_it(FxRobot robot) throws Exception {
        keep(robot);
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Files.delete(model);
        Path moved = Files.move(file(), alone.resolve("net.splitscope.json"), StandardCopyOption.ATOMIC_MOVE);

        robot.interact(() -> window.files().open(moved));
        await(() -> isShown(robot, "#message-offer"));
        assertThat(text(robot)).contains("net.onnx was moved or renamed");
        assertThat(robot.lookup("#message-offer").queryButton().getText()).isEqualTo("Locate it…");
    }

    @Test
    void a_file_that_is_not_understood_is_told_and_never_overwritten(FxRobot robot) throws Exception {
        Path broken = Files.writeString(folder.resolve("net.splitscope.json"), "{\"format\": \"splitscope-sc");
        robot.interact(() -> window.files().open(broken));
        await(() -> isShown(robot, "#message-bar"));
        assertThat(text(robot))
                .contains("net.splitscope.json: it is no JSON, or was cut off")
                .contains("stays");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        Path beside = folder.resolve("net-2.splitscope.json");
        await(() -> Files.exists(beside));
        assertThat(ScenarioFile.read(beside).scenarios()).hasSize(1);
        assertThat(Files.readString(broken)).isEqualTo("{\"format\": \"splitscope-sc");
    }

    @Test
    void work_of_a_program_that_was_killed_is_offered_and_comes_back(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2)));
        Path unsaved = folder.resolve("user").resolve("unsaved");
        await(() -> filesIn(unsaved).size() == 1);
        Path draft = filesIn(unsaved).get(0);
        long noProcess = Long.MAX_VALUE;
        String name = draft.getFileName().toString();
        Files.copy(draft, unsaved.resolve(noProcess + name.substring(name.indexOf('-'))));

        robot.interact(() -> explorer.unpin(Set.of(0, 1, 2)));
        robot.interact(() -> window.scenarios().offerAfterCrash());
        assertThat(text(robot)).contains("ended unexpectedly").contains("net.onnx");
        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());
        await(() -> !explorer.standing().setting().pins().isEmpty());

        assertThat(ask(explorer::standing).setting().pins().device()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(chip(robot, 0).getText()).startsWith("Unsaved work, ");
        await(() -> onDiskNames().size() == 1
                && filesIn(unsaved).stream().noneMatch(left -> left.toString().contains("left")));
    }

    @Test
    void pins_of_a_window_that_closed_wait_among_the_unsaved_work(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2)));
        robot.interact(window::end);

        List<Path> left = filesIn(folder.resolve("user").resolve("unsaved"));
        assertThat(left).singleElement().asString().contains("left-");
        assertThat(ScenarioFile.read(left.get(0)).shown().orElseThrow().layers().device())
                .hasSize(3);
    }

    private List<String> onDiskNames() {
        try {
            return Files.exists(file())
                    ? onDisk().scenarios().stream().map(Scenario::name).toList()
                    : List.of();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws java.io.IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ScenarioFile::is).toList();
        }
    }

    private static javafx.scene.control.MenuItem menuItem(ToggleButton chip, String title) {
        return chip.getContextMenu().getItems().stream()
                .filter(item -> item.getText().replace("_", "").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<ToggleButton> chips(FxRobot robot) {
        return List.copyOf(robot.lookup(".scenario").queryAllAs(ToggleButton.class));
    }

    private static ToggleButton chip(FxRobot robot, int index) {
        return chips(robot).get(index);
    }

    private static GraphCanvas canvas(FxRobot robot) {
        return robot.lookup("#canvas").queryAs(GraphCanvas.class);
    }

    private static String text(FxRobot robot) {
        return robot.lookup("#message").queryAs(Label.class).getText();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static <T> T ask(java.util.concurrent.Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::holds)
                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
