package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.view.explorer.Explorer;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

class WhyPaneTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @BeforeEach
    void awaitSample(FxRobot robot) throws TimeoutException {
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

        await(() -> label(robot, "#why-change").isVisible());
        assertThat(label(robot, "#why-change").getText()).startsWith("The uplink rose above ");
    }

    @Test
    void a_preset_that_moves_the_cut_is_told_why(FxRobot robot) throws TimeoutException {
        awaitText(robot);
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withLink(new Link(1e9, 1e9))));

        await(() -> label(robot, "#why-change").isVisible());
        assertThat(label(robot, "#why-change").getText())
                .startsWith("The uplink went from ")
                .contains("the downlink went from ");
    }

    private static void awaitText(FxRobot robot) throws TimeoutException {
        await(() -> !label(robot, "#why-text").getText().isEmpty());
    }

    private static Label label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class);
    }
}
