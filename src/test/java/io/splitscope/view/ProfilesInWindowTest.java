package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Profile;
import io.splitscope.model.Layer;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class ProfilesInWindowTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();
    private ProfileCommands commands;

    @BeforeEach
    void newCommands(FxRobot robot) {
        Stage stage = opened.stage();
        robot.interact(() -> commands = new ProfileCommands(
                explorer, stage, new FileCommands(explorer, stage, new RecentFiles(List.of()), Optional.empty())));
    }

    @Test
    void a_dropped_table_turns_the_speed_slider_into_a_factor_and_tells_what_it_covers(FxRobot robot)
            throws IOException, TimeoutException {
        assertThat(shown(robot, "#device-factor-field")).isFalse();

        drop(robot, "phone.csv", layer(0) + ",0.25\nStrange_1,0.5\n");

        assertThat(text(robot, "#device-profile"))
                .contains("phone.csv", "1 of ", "% of the FLOPs", "500 ms belong to no layer (Strange_1)");
        assertThat(shown(robot, "#device-speed-field")).isFalse();
        assertThat(shown(robot, "#device-factor-field")).isTrue();
        assertThat(robot.lookup("#device-factor-field").queryAs(TextField.class).getText())
                .isEqualTo("1");
        assertThat(robot.lookup("#device-factor-field").query().getAccessibleText())
                .isEqualTo("Device: measured ×");
        assertThat(shown(robot, "#server-speed-field")).isTrue();
    }

    @Test
    void twice_the_factor_is_twice_the_measured_speed_and_is_undone_as_one_step(FxRobot robot)
            throws IOException, TimeoutException {
        drop(robot, "phone.csv", layer(0) + ",0.25");
        TextField field = robot.lookup("#device-factor-field").queryAs(TextField.class);

        robot.interact(() -> {
            field.setText("2");
            field.getOnAction().handle(null);
        });

        Profile profile = solution().profiles().device().orElseThrow();
        assertThat(solution().setting().deviceSpeed()).isCloseTo(2 * profile.speed(), within(1.0));
        robot.interact(explorer.undoing()::undo);
        assertThat(field.getText()).isEqualTo("1");
        assertThat(solution().setting().deviceSpeed()).isEqualTo(profile.speed());
    }

    @Test
    void the_inspector_says_which_seconds_were_measured_and_which_scaled(FxRobot robot)
            throws IOException, TimeoutException {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1)));
        drop(robot, "phone.csv", layer(0) + ",0.25");

        select(robot, 0);
        assertThat(facts(robot)).anyMatch(fact -> fact.endsWith("(measured)"));
        select(robot, 1);
        assertThat(facts(robot)).anyMatch(fact -> fact.endsWith("(scaled)"));
    }

    @Test
    void forgetting_lets_flops_count_again(FxRobot robot) throws IOException, TimeoutException {
        drop(robot, "phone.csv", layer(0) + ",0.25");

        Button forget = robot.lookup("#device-profile-forget").queryAs(Button.class);
        assertThat(forget.getAccessibleText()).isEqualTo("Forget the profile of the device");
        robot.interact(forget::fire);

        assertThat(solution().profiles().isEmpty()).isTrue();
        assertThat(shown(robot, "#device-speed-field")).isTrue();
        assertThat(shown(robot, "#device-factor-field")).isFalse();
        assertThat(shown(robot, "#device-profile")).isFalse();
    }

    @Test
    void profiles_are_loaded_and_forgotten_from_the_file_menu(FxRobot robot) throws IOException, TimeoutException {
        assertThat(item(robot, "Load device profile…").getAccelerator()).isNotNull();
        assertThat(item(robot, "Load server profile…").getAccelerator()).isNotNull();
        assertThat(item(robot, "Forget profiles").isDisable()).isTrue();

        drop(robot, "phone.csv", layer(0) + ",0.25");
        assertThat(item(robot, "Forget profiles").isDisable()).isFalse();
        robot.interact(() -> item(robot, "Forget profiles").fire());

        assertThat(solution().profiles().isEmpty()).isTrue();
    }

    @Test
    void a_trace_of_other_dimensions_is_doubted_beside_its_slider(FxRobot robot) throws IOException, TimeoutException {
        Layer first = explorer.shownProperty().get().model().model().layers().get(0);
        String trace =
                "[{\"cat\":\"Node\",\"name\":\"" + first.name() + "_kernel_time\",\"dur\":9,\"args\":{\"op_name\":\""
                        + first.op() + "\",\"output_type_shape\":[{\"float\":[1,3,5,7]}]}}]";

        drop(robot, "trace.json", trace);

        assertThat(shown(robot, "#device-profile-doubt")).isTrue();
        assertThat(text(robot, "#device-profile-doubt")).contains("1×3×5×7");
    }

    private void drop(FxRobot robot, String name, String contents) throws IOException, TimeoutException {
        File file = Files.writeString(folder.resolve(name), contents).toFile();
        robot.interact(() -> FileDrop.take(List.of(file), commands.or(other -> {
            throw new AssertionError("opened as a model: " + other);
        })));
        await(() -> !solution().profiles().isEmpty());
    }

    private String layer(int id) {
        return "\""
                + explorer.shownProperty()
                        .get()
                        .model()
                        .model()
                        .layers()
                        .get(id)
                        .output(0)
                        .name() + "\"";
    }

    private void select(FxRobot robot, int layer) {
        robot.interact(() -> explorer.selectionProperty().set(Set.of(new Target.LayerTarget(layer))));
    }

    private static List<String> facts(FxRobot robot) {
        return robot.lookup(".fact-value").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    /** Whether a node and all around it are visible. */
    private static boolean shown(FxRobot robot, String query) {
        for (Node node = robot.lookup(query).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static MenuItem item(FxRobot robot, String title) {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null
                        && item.getText().replace("_", "").equals(title))
                .findFirst()
                .orElseThrow();
    }
}
