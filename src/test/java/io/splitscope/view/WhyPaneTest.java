package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhyPaneTest {

    private final Explorer explorer = new Explorer();

    @Start
    void open(Stage primary) {
        explorer.settingProperty().set(Samples.all().get(0).setting());
        new MainWindow(primary, explorer, Preferences.USUAL);
        explorer.open(new ModelSource.Bundled(Samples.all().get(0)));
        primary.show();
    }

    @BeforeEach
    void awaitSample(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> explorer.shownProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.F9);
    }

    @Test
    void the_split_is_explained_and_can_be_copied(FxRobot robot) throws TimeoutException {
        awaitText(robot);
        assertThat(label(robot, "#why-text").getText()).contains("Why not earlier", "Why not later");
        assertThat(label(robot, "#why-change").isVisible()).isFalse();

        robot.interact(() -> {
            robot.lookup("#why-copy").queryAs(Button.class).fire();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo(label(robot, "#why-text").getText());
        });
    }

    @Test
    void a_slider_that_moves_the_cut_is_told_why(FxRobot robot) throws TimeoutException {
        awaitText(robot);
        Setting setting = explorer.settingProperty().get();
        robot.interact(() -> explorer.settingProperty()
                .set(setting.withLink(
                        new Link(1e9, setting.link().downlink(), setting.link().latency()))));

        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> label(robot, "#why-change").isVisible());
        assertThat(label(robot, "#why-change").getText()).startsWith("The uplink rose above ");
    }

    @Test
    void a_preset_that_moves_the_cut_is_told_why(FxRobot robot) throws TimeoutException {
        awaitText(robot);
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withLink(new Link(1e9, 1e9))));

        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> label(robot, "#why-change").isVisible());
        assertThat(label(robot, "#why-change").getText())
                .startsWith("The uplink went from ")
                .contains("the downlink went from ");
    }

    private static void awaitText(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> !label(robot, "#why-text").getText().isEmpty());
    }

    private static Label label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class);
    }
}
