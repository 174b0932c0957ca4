package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.Block;
import io.splitscope.paint.Target;
import io.splitscope.split.reduce.BlockReduction.Outcome;
import io.splitscope.view.explorer.Explorer;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

class BlockwisePaneTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample("googlenet");

    private final Explorer explorer = opened.explorer();

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
        await(() -> remark.getText().startsWith(block.path()));
        assertThat(remark.isVisible()).isTrue();

        robot.interact(() -> explorer.selectionProperty().set(Set.of()));
        assertThat(remark.isVisible()).isFalse();
    }

    private static ListView<Outcome> openPane(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.F9).release(KeyCode.CONTROL);
        ListView<Outcome> blocks = blocks(robot);
        await(() -> !blocks.getItems().isEmpty());
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
