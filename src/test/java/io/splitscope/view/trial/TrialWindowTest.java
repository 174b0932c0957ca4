package io.splitscope.view.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with whole trials of a sample, whose weights are not there, in two processes. */
@ExtendWith(ApplicationExtension.class)
class TrialWindowTest {

    private static final long PATIENCE_SECONDS = 120;
    private static final Setting QUICK =
            Setting.DEFAULT.withMode(Mode.INFERENCE).withDeviceSpeed(1e9).withLink(new Link(1e9, 1e9, 0.002));
    /** The last layer of GoogLeNet's 139 has to run on the server, where the least to be sent takes minutes to get. */
    private static final Setting ENDLESS =
            QUICK.withLink(new Link(100, 100, 0)).withPins(new Pins(Set.of(), Set.of(138)));

    private final Explorer explorer = new Explorer();
    private TrialWindow window;

    @Start
    void open(Stage primary) {
        Sample sample = Samples.all().stream()
                .filter(one -> one.name().contains("googlenet"))
                .findFirst()
                .orElseThrow();
        explorer.settingProperty().set(QUICK);
        explorer.open(new ModelSource.Bundled(sample));
        window = new TrialWindow(primary, explorer, scene -> {});
    }

    @BeforeEach
    void awaitModel() throws TimeoutException {
        await(() -> explorer.shownProperty().get() != null
                && explorer.shownProperty().get().solution().isPresent());
    }

    @AfterEach
    void no_second_process_is_left(FxRobot robot) throws TimeoutException {
        robot.interact(window::close);
        await(() -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryButton();
    }

    private static void awaitEnd(FxRobot robot, String how) throws TimeoutException {
        await(() -> !button(robot, "trial-start").isDisabled());
        assertThat(label(robot, "trial-status")).isEqualTo(how);
    }

    private void set(FxRobot robot, Setting setting) throws TimeoutException {
        robot.interact(() -> explorer.settingProperty().set(setting));
        await(() -> explorer.shownProperty()
                .get()
                .solution()
                .orElseThrow()
                .setting()
                .equals(setting));
    }

    @Test
    void the_split_is_tried_at_once_and_each_iteration_shown_beside_the_prediction(FxRobot robot)
            throws TimeoutException {
        robot.interact(window::show);
        assertThat(label(robot, "trial-what")).contains("1 Gbit/s up");
        assertThat(label(robot, "trial-scope")).contains("Inference only");
        awaitEnd(robot, "Done");
        assertThat(label(robot, "trial-agreement")).contains("two sides");
        assertThat(label(robot, "trial-remarks")).contains("Random");
        assertThat(label(robot, "trial-up-1")).isNotEmpty();
        assertThat(label(robot, "trial-up-2")).isNotEmpty();
        assertThat(label(robot, "trial-up-4")).endsWith("%");
        assertThat(label(robot, "trial-device-4")).contains("this computer", "the setting 1 GFLOP/s");
        GridPane bars = robot.lookup("#trial-bars").queryAs(GridPane.class);
        assertThat(bars.lookupAll(".label")).hasSize(2 * (2 + 10));
        assertThat(button(robot, "trial-start").isDisabled()).isFalse();
    }

    @Test
    void tried_again_it_begins_anew_with_the_split_that_is_shown_then(FxRobot robot) throws TimeoutException {
        robot.interact(window::show);
        awaitEnd(robot, "Done");
        set(robot, QUICK.withLink(new Link(2e9, 1e9, 0.001)));
        robot.interact(() -> {
            robot.lookup("#trial-iterations")
                    .<Spinner<Integer>>query()
                    .getValueFactory()
                    .setValue(1);
            button(robot, "trial-start").fire();
        });
        awaitEnd(robot, "Done");
        assertThat(label(robot, "trial-what")).contains("2 Gbit/s up");
        assertThat(robot.lookup("#trial-bars").queryAs(GridPane.class).lookupAll(".label"))
                .hasSize(2 * 3);
    }

    @Test
    void a_pass_of_more_than_a_minute_waits_for_the_button_and_can_be_cancelled_in_the_middle(FxRobot robot)
            throws TimeoutException {
        set(robot, ENDLESS);
        robot.interact(window::show);
        assertThat(label(robot, "trial-status")).contains("more than a minute");
        assertThat(robot.lookup("#trial-iterations").<Spinner<Integer>>query().getValue())
                .isEqualTo(1);
        robot.interact(() -> button(robot, "trial-start").fire());
        await(() -> label(robot, "trial-status").contains("Up"));
        robot.interact(() -> button(robot, "trial-cancel").fire());
        awaitEnd(robot, "Cancelled");
        assertThat(button(robot, "trial-start").isDisabled()).isFalse();
    }

    @Test
    void closing_the_window_ends_the_trial(FxRobot robot) throws TimeoutException {
        set(robot, ENDLESS);
        robot.interact(window::show);
        robot.interact(() -> button(robot, "trial-start").fire());
        await(() -> ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive));
        robot.interact(window::close);
        await(() -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }
}
