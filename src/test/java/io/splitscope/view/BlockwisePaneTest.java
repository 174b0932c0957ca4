package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.Block;
import io.splitscope.paint.Target;
import io.splitscope.split.reduce.BlockReduction.Outcome;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
class BlockwisePaneTest {

    private final Explorer explorer = new Explorer();

    @Start
    void open(Stage primary) {
        Sample googlenet = Samples.all().stream()
                .filter(sample -> sample.title().equals("GoogLeNet"))
                .findFirst()
                .orElseThrow();
        explorer.settingProperty().set(googlenet.setting());
        new MainWindow(primary, explorer, Preferences.USUAL);
        explorer.open(new ModelSource.Bundled(googlenet));
        primary.show();
    }

    @BeforeEach
    void awaitSample() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> explorer.shownProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void says_which_blocks_are_one_vertex_and_what_that_loses(FxRobot robot) throws TimeoutException {
        ListView<Outcome> blocks = openPane(robot);

        assertThat(summary(robot)).contains("This loses nothing.");
        assertThat(blocks.getItems()).hasSizeGreaterThan(5);
    }

    @Test
    void the_graph_that_is_solved_can_be_shown(FxRobot robot) throws TimeoutException {
        ListView<Outcome> blocks = openPane(robot);
        robot.interact(
                () -> robot.lookup("#blockwise-show").queryAs(Button.class).fire());

        assertThat(explorer.openBlocks())
                .containsExactlyInAnyOrderElementsOf(blocks.getItems().stream()
                        .filter(outcome -> !outcome.contracted())
                        .map(outcome -> outcome.block().id())
                        .toList());
    }

    @Test
    void the_inspector_says_of_a_selected_block_why_it_is_one_vertex_or_stays_open(FxRobot robot)
            throws TimeoutException {
        Block block = explorer.shownProperty().get().model().tree().root().children().stream()
                .filter(child -> child.layers().size() > 4)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> explorer.selectionProperty().set(Set.of(new Target.BlockTarget(block.id()))));
        Label remark = robot.lookup("#remark").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> remark.getText().startsWith(block.path()));
        assertThat(remark.isVisible()).isTrue();

        robot.interact(() -> explorer.selectionProperty().set(Set.of()));
        assertThat(remark.isVisible()).isFalse();
    }

    private static ListView<Outcome> openPane(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.F9).release(KeyCode.CONTROL);
        ListView<Outcome> blocks = blocks(robot);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !blocks.getItems().isEmpty());
        return blocks;
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#blockwise-summary").queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Outcome> blocks(FxRobot robot) {
        return robot.lookup("#blockwise-blocks").queryAs(ListView.class);
    }
}
