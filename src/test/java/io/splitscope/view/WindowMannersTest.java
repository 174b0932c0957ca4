package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.texts.Language;
import io.splitscope.view.Panels.Panel;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
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

@ExtendWith({OwnUserFolder.class, ApplicationExtension.class})
class WindowMannersTest {

    private static final String MODEL = "googlenet_ts17";

    @TempDir
    private Path folder;

    private Windows windows;
    private MainWindow window;
    private Explorer explorer;
    private Stage stage;
    private boolean ended;

    @Start
    void open(Stage primary) {
        stage = primary;
        windows = new Windows(new PreferencesFile(folder), () -> ended = true, path -> {});
        window = windows.open(primary);
        explorer = window.explorer();
    }

    @BeforeEach
    void openModel(FxRobot robot) throws IOException, TimeoutException {
        Path model = Files.copy(SharedModels.model(MODEL), folder.resolve("net.onnx"));
        robot.interact(() -> window.files().open(model));
        await(() -> explorer.shownProperty().get() != null);
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void a_panel_that_is_hidden_stays_hidden_in_the_next_session(FxRobot robot) throws IOException {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#outline").queryAll()).isEmpty();

        robot.interact(window::close);

        assertThat(new PreferencesFile(folder).read().parts().orElseThrow().hidden())
                .containsExactly(Panel.OUTLINE);
        assertThat(ended).isTrue();
    }

    @Test
    void presenting_hides_what_an_audience_does_not_need_and_gives_it_back(FxRobot robot) {
        Columns columns = robot.lookup(".columns").queryAs(Columns.class);
        Columns.Widths before = columns.widths();
        Region legend = robot.lookup(".legend").queryAs(Region.class);
        double usual = legend.prefHeight(Double.MAX_VALUE);

        robot.type(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(legend.prefHeight(Double.MAX_VALUE))
                .as("large type in the legend")
                .isGreaterThan(1.2 * usual);
        assertThat(robot.lookup(".tool-bar").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#outline").queryAll()).isEmpty();
        assertThat(robot.lookup("#uplink").queryAll()).isNotEmpty();
        assertThat(window.preferences().parts().orElseThrow().hidden()).isEmpty();

        robot.type(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".tool-bar").query().getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#outline").queryAll()).isNotEmpty();
        assertThat(columns.widths().left()).isCloseTo(before.left(), within(3.0));
        assertThat(columns.widths().right()).isCloseTo(before.right(), within(3.0));
    }

    @Test
    void a_model_that_changed_on_disk_is_offered_again_and_keeps_its_pins(FxRobot robot) throws Exception {
        Shown before = explorer.shownProperty().get();
        String pinned = before.model().model().layers().get(0).displayName();
        robot.interact(() -> explorer.pinToDevice(Set.of(0)));
        Files.copy(SharedModels.model(MODEL), folder.resolve("net.onnx"), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(folder.resolve("net.onnx"), FileTime.fromMillis(System.currentTimeMillis() + 5000));
        await(() -> isShown(robot, "#message-offer"));
        assertThat(robot.lookup("#message").queryAs(Label.class).getText()).contains("net.onnx was changed on disk");
        assertThat(explorer.shownProperty().get().model()).isSameAs(before.model());

        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());
        await(() -> explorer.shownProperty().get().model() != before.model());

        int again = explorer.settingProperty().get().pins().device().iterator().next();
        assertThat(explorer.shownProperty()
                        .get()
                        .model()
                        .model()
                        .layers()
                        .get(again)
                        .displayName())
                .isEqualTo(pinned);
    }

    @Test
    void a_fault_of_the_program_offers_its_details(FxRobot robot) {
        robot.interact(
                () -> explorer.messages().failed("The picture was not changed", new IllegalStateException("boom")));
        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("SplitScope", "Java", "The picture was not changed", "IllegalStateException: boom"));
    }

    @Test
    void a_second_window_has_its_own_model_and_setting(FxRobot robot) throws TimeoutException {
        Shown before = explorer.shownProperty().get();

        robot.interact(window::openNewWindow);
        await(() -> titles().size() == 2 && titles().stream().anyMatch(title -> title.startsWith("GoogLeNet")));
        assertThat(explorer.shownProperty().get()).isSameAs(before);

        robot.interact(window::close);
        assertThat(ended).isFalse();
        assertThat(titles()).hasSize(1);
    }

    @Test
    void the_cheat_sheet_has_every_key_of_the_menus(FxRobot robot) throws TimeoutException {
        Set<String> keys = new TreeSet<>();
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().forEach(menu -> collectKeys(menu, keys));

        robot.push(KeyCode.F1);
        await(() -> robot.lookup(".key-grid").tryQuery().isPresent());
        Set<String> told = robot.lookup(".key-grid").queryAs(GridPane.class).getChildren().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet());
        robot.push(KeyCode.ESCAPE);

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(told).containsAll(keys);
    }

    private static void collectKeys(MenuItem item, Set<String> keys) {
        if (item.getAccelerator() != null) {
            keys.add(item.getAccelerator().getDisplayText());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> collectKeys(inner, keys));
        }
    }

    @Test
    void another_language_is_chosen_for_the_next_start_and_said_in_that_language(FxRobot robot) throws IOException {
        Stage other = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
        robot.interact(() -> {
            MainWindow speaking = new Windows(new PreferencesFile(folder), () -> {}, file -> {}).open(other);
            MenuBar menus = (MenuBar) other.getScene().lookup(".menu-bar");
            Menu languages = menus.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "language".equals(item.getId()))
                    .map(Menu.class::cast)
                    .findFirst()
                    .orElseThrow();
            languages.getItems().get(Language.CHINESE.ordinal()).fire();
            assertThat(((Label) other.getScene().lookup("#message")).getText()).contains("简体中文");
            speaking.close();
        });
        assertThat(LanguageFile.ofUser().read()).contains(Language.CHINESE);
    }

    @Test
    void the_next_window_opens_where_the_last_one_was_left(FxRobot robot) throws IOException {
        robot.interact(() -> {
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(1010);
            stage.setHeight(690);
        });
        robot.interact(window::close);
        Stage next = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
        robot.interact(() -> new Windows(new PreferencesFile(folder), () -> {}, file -> {}).open(next));

        assertThat(List.of(next.getX(), next.getY(), next.getWidth(), next.getHeight()))
                .containsExactly(40.0, 30.0, 1010.0, 690.0);
    }

    private static List<String> titles() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(open -> ((Stage) open).getTitle())
                .toList();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }
}
