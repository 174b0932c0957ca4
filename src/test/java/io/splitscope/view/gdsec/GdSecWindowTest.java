package io.splitscope.view.gdsec;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.gdsec.BitConvention;
import io.splitscope.paint.Theme;
import io.splitscope.view.controls.UpdateOrigin;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.gdsec.Standing.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GdSecWindowTest {

    @TempDir
    private Path folder;

    private final Explorer explorer = new Explorer();
    private final UpdateOrigin update = new UpdateOrigin(explorer.settingProperty());
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private GdSecWindow window;

    @Start
    void open(Stage primary) {
        primary.setScene(new Scene(new StackPane(), 200, 100));
        primary.show();
        window = new GdSecWindow(primary, theme, (now, scene) -> {}, update, explorer.messages());
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private Standing standing() {
        return window.pane().race().standingProperty().get();
    }

    private void awaitPhase(Phase phase) throws TimeoutException {
        await(() -> standing().phase() == phase);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    /** Something that does not end by itself within a test. */
    private void runForLong(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            robot.lookup("#gdsec-problem")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(3);
            robot.lookup("#gdsec-rounds").queryAs(Slider.class).setValue(6);
        });
        await(() -> standing().phase() == Phase.RUNNING
                && standing()
                        .course()
                        .filter(course -> course.prepared().plan().rounds() == 10_000 && course.number() > 0)
                        .isPresent());
    }

    @Test
    void it_runs_at_once_and_says_what_to_look_for_and_what_was_seen(FxRobot robot) throws TimeoutException {
        awaitPhase(Phase.DONE);

        assertThat(text(robot, "#gdsec-look-for")).contains("Against bits");
        assertThat(text(robot, "#gdsec-seen"))
                .containsPattern("GD-SEC reached a thousandth of the first error in round \\d+ after [\\d.]+ Mbit");
        assertThat(text(robot, "#gdsec-proven")).contains("provably");
    }

    @Test
    void a_slider_starts_it_anew(FxRobot robot) throws TimeoutException {
        awaitPhase(Phase.DONE);

        robot.interact(
                () -> robot.lookup("#gdsec-workers").queryAs(Slider.class).setValue(2));

        await(() -> standing().phase() == Phase.DONE
                && standing().course().orElseThrow().prepared().objective().workers() == 3);
    }

    @Test
    void the_measured_ratio_goes_into_the_setting_with_one_click_and_says_where_it_is_from(FxRobot robot)
            throws TimeoutException {
        awaitPhase(Phase.DONE);

        assertThat(carried(robot)).isGreaterThan(1.5);
        assertThat(update.textProperty().get().orElseThrow())
                .contains("linear regression", "10 workers", "not a measurement of this model");
        robot.interact(() -> explorer.settingProperty().set(Setting.DEFAULT));
        assertThat(update.textProperty().get()).isEmpty();
    }

    @Test
    void it_can_be_held_and_goes_on(FxRobot robot) throws TimeoutException, InterruptedException {
        runForLong(robot);
        Button pause = robot.lookup("#gdsec-pause").queryAs(Button.class);

        robot.interact(pause::fire);
        awaitPhase(Phase.PAUSED);
        Thread.sleep(500);
        WaitForAsyncUtils.waitForFxEvents();
        int held = standing().course().orElseThrow().number();
        Thread.sleep(500);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(standing().course().orElseThrow().number()).isEqualTo(held);
        assertThat(pause.getText()).isEqualTo("Resume");

        robot.interact(pause::fire);
        await(() -> standing().course().orElseThrow().number() > held);
    }

    @Test
    void it_can_be_given_up_even_while_it_is_held_and_started_again(FxRobot robot) throws TimeoutException {
        runForLong(robot);

        robot.interact(() -> robot.lookup("#gdsec-pause").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#gdsec-cancel").queryAs(Button.class).fire());

        assertThat(standing().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(text(robot, "#gdsec-seen")).startsWith("Cancelled in round");
        assertThat(robot.lookup("#gdsec-carry").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> robot.lookup("#gdsec-again").queryAs(Button.class).fire());
        awaitPhase(Phase.RUNNING);
    }

    @Test
    void data_that_cannot_be_used_are_told_and_generated_ones_come_back(FxRobot robot)
            throws TimeoutException, IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "1,2\nx,3\n4,5\n");

        robot.interact(() -> window.pane().choice().use(Optional.of(broken)));
        awaitPhase(Phase.FAILED);

        assertThat(text(robot, "#gdsec-seen")).contains("broken.csv", "'x'");
        robot.interact(
                () -> robot.lookup("#gdsec-generated").queryAs(Button.class).fire());
        awaitPhase(Phase.DONE);
    }

    @Test
    void a_run_is_written_as_table_json_and_picture(FxRobot robot) throws TimeoutException, IOException {
        awaitPhase(Phase.DONE);
        GdSecExport export = new GdSecExport(explorer.messages());
        for (String name : new String[] {"run.csv", "run.json", "run.png", "run.svg", "run.pdf"}) {
            Path file = folder.resolve(name);
            robot.interact(() -> export.write(standing(), BitConvention.ENTROPY_CODED, Theme.DARK, file));
            await(() -> explorer.messages()
                    .newestProperty()
                    .get()
                    .filter(message -> message.text().contains(name))
                    .isPresent());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("run.svg"))).contains("Bits sent by all workers", "GD-SEC");
    }

    private double carried(FxRobot robot) {
        robot.interact(() -> robot.lookup("#gdsec-carry").queryAs(Button.class).fire());
        return explorer.settingProperty().get().compression().modelUpdate();
    }

    @Test
    void bits_are_counted_as_chosen_on_the_axis_in_words_and_in_files(FxRobot robot)
            throws TimeoutException, IOException {
        awaitPhase(Phase.DONE);
        String coded = text(robot, "#gdsec-seen");
        double ratio = carried(robot);
        robot.interact(() ->
                robot.lookup("#gdsec-bits").<ComboBox<BitConvention>>query().setValue(BitConvention.PLAIN));

        assertThat(text(robot, "#gdsec-seen")).isNotEqualTo(coded);
        assertThat(carried(robot)).isLessThan(ratio);
        assertThat(text(robot, "#gdsec-origin")).contains("positions as plain 32-bit numbers");

        Path file = folder.resolve("run.svg");
        robot.interact(
                () -> new GdSecExport(explorer.messages()).write(standing(), BitConvention.PLAIN, Theme.LIGHT, file));
        await(() -> Files.exists(file));
        assertThat(Files.readString(file)).contains("Bits sent by all workers, positions as plain 32-bit numbers");
    }

    @Test
    void everything_can_be_reached_by_keyboard_and_has_a_name(FxRobot robot) throws TimeoutException {
        awaitPhase(Phase.DONE);
        for (Node node : robot.lookup(found -> found instanceof Slider || found instanceof ComboBox)
                .queryAll()) {
            assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
            assertThat(node.isFocusTraversable()).isTrue();
        }
        for (String plot : new String[] {"#gdsec-rounds-plot", "#gdsec-bits-plot"}) {
            assertThat(robot.lookup(plot).query().getAccessibleText()).contains("Curves of", "GD-SEC");
        }
    }
}
