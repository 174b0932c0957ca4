package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class MainWindowTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void it_starts_with_a_solved_sample(FxRobot robot) {
        assertThat(status(robot)).containsPattern("\\d+ of \\d+ layers on the device .* per iteration · exact");
        assertThat(opened.canvas().pictureProperty().get()).isNotNull();
        assertThat(opened.stage().getTitle()).contains(Samples.all().get(0).title());
    }

    @Test
    void moving_a_slider_changes_the_status_and_the_delay_at_once(FxRobot robot) {
        String before = status(robot);
        String delayBefore = text(robot, "#best-total");

        robot.interact(() -> {
            robot.lookup("#uplink").queryAs(Slider.class).setValue(0.05);
            assertThat(status(robot)).isNotEqualTo(before);
            assertThat(text(robot, "#best-total")).isNotEqualTo(delayBefore);
        });
    }

    @Test
    void arrow_keys_move_a_slider(FxRobot robot) {
        Slider slider = robot.lookup("#device-speed").queryAs(Slider.class);
        double before = explorer.settingProperty().get().deviceSpeed();

        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);

        assertThat(explorer.settingProperty().get().deviceSpeed()).isGreaterThan(before);
    }

    @Test
    void a_value_can_be_typed_with_its_unit(FxRobot robot) {
        type(robot, "#uplink-field", "35 Mbit/s");

        assertThat(explorer.settingProperty().get().link().uplink()).isEqualTo(35e6);
    }

    @Test
    void a_value_that_makes_no_sense_is_marked_and_the_old_one_stays(FxRobot robot) {
        double before = explorer.settingProperty().get().link().uplink();

        type(robot, "#uplink-field", "fast");

        assertThat(explorer.settingProperty().get().link().uplink()).isEqualTo(before);
        assertThat(robot.lookup(".complaint").queryAllAs(Label.class)).anySatisfy(complaint -> {
            assertThat(complaint.isVisible()).isTrue();
            assertThat(complaint.getText()).contains("fast");
        });
    }

    @Test
    void a_broken_file_is_told_and_the_model_stays(FxRobot robot) throws IOException, TimeoutException {
        Shown before = explorer.shownProperty().get();
        Path broken = Files.write(folder.resolve("cut-off.onnx"), new byte[] {8, 7, 58});

        robot.interact(() -> opened.window().files().open(broken));
        opened.awaitRest();

        assertThat(explorer.shownProperty().get()).isSameAs(before);
        assertThat(robot.lookup("#message-bar").query().isVisible()).isTrue();
        assertThat(text(robot, "#message")).contains("cut-off.onnx");
    }

    @Test
    void pins_that_cannot_hold_are_told_with_a_way_back(FxRobot robot) {
        int last = explorer.shownProperty().get().model().model().layers().size() - 1;
        robot.interact(() -> {
            explorer.messages().note("Something good to know");
            explorer.pinToDevice(Set.of(last));
            explorer.pinToServer(Set.of(0));
        });
        assertThat(text(robot, "#message")).startsWith("No split keeps all pins");

        robot.interact(() -> robot.lookup("#undo-pin").queryAs(Button.class).fire());
        robot.interact(() -> explorer.messages().dismiss());

        assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
    }

    @Test
    void the_theme_changes_and_is_remembered(FxRobot robot) {
        String light = Application.getUserAgentStylesheet();

        robot.interact(opened.window()::toggleTheme);

        assertThat(Application.getUserAgentStylesheet()).isNotEqualTo(light);
        assertThat(opened.window().preferences().theme()).isEqualTo(io.splitscope.paint.Theme.DARK);
        robot.interact(opened.window()::toggleTheme);
    }

    @Test
    void an_opened_file_is_remembered_with_its_folder(FxRobot robot) throws IOException, TimeoutException {
        Path file = folder.resolve("mine.onnx");
        var contents = Samples.all().get(1).contents();
        byte[] bytes = new byte[contents.remaining()];
        contents.get(bytes);
        Files.write(file, bytes);

        robot.interact(() -> opened.window().files().open(file));
        opened.awaitRest();

        assertThat(opened.window().preferences().recent()).first().isEqualTo(file.toString());
        assertThat(opened.window().preferences().folder()).contains(folder.toString());
        assertThat(explorer.shownProperty().get().model().source()).isEqualTo(new ModelSource.InFile(file));
    }

    @Test
    void a_dropped_file_is_opened(FxRobot robot) throws TimeoutException {
        File dropped = SharedModels.model("two_tower_ts13_full").toFile();

        robot.interact(
                () -> assertThat(FileDrop.take(List.of(dropped), opened.window().files()::open))
                        .isTrue());
        opened.awaitRest();

        assertThat(explorer.shownProperty().get().model().source().title()).isEqualTo(dropped.getName());
        assertThat(FileDrop.take(List.of(), opened.window().files()::open)).isFalse();
    }

    @Test
    void a_sample_brings_the_setting_that_shows_its_point(FxRobot robot) throws TimeoutException {
        Sample sample = Samples.all().get(5);

        robot.interact(() -> opened.window().files().open(sample));
        opened.awaitRest();

        assertThat(explorer.settingProperty().get()).isEqualTo(sample.setting());
        assertThat(explorer.shownProperty().get().solution().orElseThrow().setting())
                .isEqualTo(sample.setting());
        assertThat(text(robot, "#message")).isEqualTo(sample.lesson());
    }

    @Test
    void find_selects_layers_one_after_the_other(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("maxpool").type(KeyCode.ENTER);
        Set<Target> first = explorer.selectionProperty().get();
        robot.type(KeyCode.ENTER);

        assertThat(first).hasSize(1);
        assertThat(explorer.selectionProperty().get()).hasSize(1).isNotEqualTo(first);
    }

    @Test
    void the_inspector_tells_about_what_is_selected(FxRobot robot) {
        robot.interact(() -> explorer.selectionProperty().set(Set.of(new Target.LayerTarget(0))));

        assertThat(robot.lookup(".inspector-title").queryAs(Label.class).getText())
                .isEqualTo(explorer.shownProperty()
                        .get()
                        .model()
                        .model()
                        .layers()
                        .get(0)
                        .displayName());
        assertThat(robot.lookup(".fact-value").queryAllAs(Button.class))
                .anySatisfy(fact -> assertThat(fact.getTooltip().getText()).contains("W / f = "));
    }

    @Test
    void a_delay_can_be_kept_to_compare_with(FxRobot robot) {
        robot.interact(explorer.compared()::keepPresent);
        String kept = text(robot, "#kept-total");

        robot.interact(() -> robot.lookup("#uplink").queryAs(Slider.class).setValue(0.1));

        assertThat(text(robot, "#kept-total")).isEqualTo(kept).isNotEqualTo(text(robot, "#best-total"));
    }

    @Test
    void every_part_is_reached_with_the_keyboard(FxRobot robot) {
        List<Node> reached = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            robot.type(KeyCode.F6);
            reached.add(opened.stage().getScene().getFocusOwner());
        }
        assertThat(reached).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void no_key_means_two_things(FxRobot robot) {
        List<KeyCombination> keys = new ArrayList<>();
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().forEach(menu -> collectKeys(menu, keys));

        assertThat(keys).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static void collectKeys(MenuItem item, List<KeyCombination> keys) {
        if (item.getAccelerator() != null) {
            keys.add(item.getAccelerator());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> collectKeys(inner, keys));
        }
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        List<String> nameless = new ArrayList<>();
        collectNameless(opened.stage().getScene().getRoot(), nameless);
        assertThat(nameless).isEmpty();
    }

    @Test
    void a_small_window_keeps_the_picture(FxRobot robot) {
        robot.interact(() -> {
            opened.stage().setWidth(1000);
            opened.stage().setHeight(650);
        });
        WaitForAsyncUtils.waitForFxEvents();

        Region canvas = opened.canvas();
        assertThat(canvas.getWidth()).isGreaterThan(350);
        assertThat(canvas.getHeight()).isGreaterThan(250);
    }

    private static void collectNameless(Node node, List<String> nameless) {
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof Slider;
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                        || node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank()
                        || node instanceof CheckBox;
        if (control && node.isFocusTraversable() && node.isVisible() && !named) {
            nameless.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, nameless));
        }
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextInputControl input = robot.lookup(field).queryAs(TextInputControl.class);
            input.requestFocus();
            input.setText(text);
        });
        robot.type(KeyCode.ENTER);
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status-line").queryAs(StatusLine.class).getText();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
