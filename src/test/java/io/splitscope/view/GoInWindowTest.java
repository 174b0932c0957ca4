package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.Block;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Model;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.samples.Samples;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class GoInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void the_path_names_the_blocks_around_the_selection_and_leads_to_them(FxRobot robot) throws TimeoutException {
        Block block = explorer.shownProperty().get().model().tree().blocks().stream()
                .filter(candidate -> candidate.id() > 0 && !candidate.layers().isEmpty())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            explorer.openToLevel(1);
            select(new Target.LayerTarget(block.layers().get(0)));
        });
        opened.awaitRest();
        List<String> crumbs = crumbs(robot);
        assertThat(crumbs.get(0)).isEqualTo(Samples.all().get(0).title());
        assertThat(crumbs).contains(block.name());

        robot.interact(() -> crumb(robot, crumbs.indexOf(block.name())).fire());
        opened.awaitRest();

        assertThat(selected()).containsExactly(new Target.BlockTarget(block.id()));
        assertThat(crumbs(robot)).endsWith(block.name());

        robot.interact(() -> crumb(robot, 0).fire());
        assertThat(selected()).isEmpty();
        assertThat(crumbs(robot)).hasSize(1);
    }

    @Test
    void keys_lead_from_the_input_to_its_consumer_and_back(FxRobot robot) throws TimeoutException {
        robot.interact(() -> opened.canvas().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.HOME).release(KeyCode.CONTROL);
        assertThat(selected()).containsExactly(new Target.InputTarget(0));

        press(robot, KeyCode.N);
        opened.awaitRest();
        Model model = explorer.shownProperty().get().model().model();
        assertThat(selected())
                .containsExactly(new Target.LayerTarget(
                        model.consumers(model.inputs().get(0)).get(0).id()));

        press(robot, KeyCode.P);
        assertThat(selected()).containsExactly(new Target.InputTarget(0));
    }

    @Test
    void the_cut_is_gone_through_tensor_by_tensor(FxRobot robot) throws TimeoutException {
        List<Integer> cut =
                explorer.shownProperty().get().solution().orElseThrow().split().cut();
        for (int tensor : cut) {
            press(robot, KeyCode.X);
            opened.awaitRest();
            assertThat(selected()).containsExactly(new Target.TensorTarget(tensor));
        }
        press(robot, KeyCode.X);
        assertThat(selected()).containsExactly(new Target.TensorTarget(cut.get(0)));
    }

    @Test
    void neighbours_are_added_to_the_selection(FxRobot robot) {
        robot.interact(() -> select(new Target.InputTarget(0)));

        press(robot, KeyCode.DIGIT1);
        Set<Target> near = selected();
        robot.interact(() -> select(new Target.InputTarget(0)));
        press(robot, KeyCode.DIGIT3);

        assertThat(near).contains(new Target.InputTarget(0)).hasSizeGreaterThan(1);
        assertThat(selected()).containsAll(near).hasSizeGreaterThan(near.size());
    }

    @Test
    void what_several_layers_have_together_is_summed_up(FxRobot robot) {
        robot.interact(() -> explorer.selectionProperty()
                .set(Set.of(new Target.LayerTarget(0), new Target.LayerTarget(3), new Target.LayerTarget(5))));

        assertThat(robot.lookup(".inspector-title").queryAs(Label.class).getText())
                .contains("3");
        long flops = List.of(0, 3, 5).stream()
                .mapToLong(layer -> explorer.shownProperty()
                        .get()
                        .model()
                        .cost()
                        .layer(layer)
                        .flops()
                        .orElseThrow())
                .sum();
        assertThat(robot.lookup(".fact-value").queryAllAs(Button.class))
                .extracting(Button::getText)
                .contains(Quantity.WORK.format(flops));
    }

    private void select(Target target) {
        explorer.selectionProperty().set(Set.of(target));
    }

    private Set<Target> selected() {
        return explorer.selectionProperty().get();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(key).release(KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> crumbs(FxRobot robot) {
        return robot.lookup("#block-path").queryAs(BlockPath.class).getChildrenUnmodifiable().stream()
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private static Button crumb(FxRobot robot, int index) {
        return (Button) robot.lookup("#block-path")
                .queryAs(BlockPath.class)
                .getChildrenUnmodifiable()
                .get(index);
    }
}
