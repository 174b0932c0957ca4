package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.onnx.LoopModelFile;
import io.splitscope.paint.Target;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Loops and branches can be looked into in the window. */
class LookInsideTest {

    private static final int LOOP = 1;

    @TempDir
    private static Path folder;

    @RegisterExtension
    final OpenWindow opened = OpenWindow.withoutModel();

    private final Explorer explorer = opened.explorer();

    @BeforeEach
    void openModel(FxRobot robot) throws Exception {
        ModelSource model = new ModelSource.InFile(LoopModelFile.write(folder.resolve("loop.onnx")));
        robot.interact(() -> explorer.open(model));
        opened.awaitRest();
    }

    private void selectLoop(FxRobot robot) throws TimeoutException {
        opened.awaitRest();
        robot.interact(() -> {
            explorer.selectionProperty().set(Set.of(new Target.LayerTarget(LOOP)));
            opened.canvas().requestFocus();
        });
    }

    private static Node inside(FxRobot robot) {
        return robot.lookup("#inside").query();
    }

    private static GraphCanvas canvas(FxRobot robot) {
        return robot.lookup("#inside-canvas").queryAs(GraphCanvas.class);
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#inside-note").queryAs(Label.class).getText();
    }

    @Test
    void enter_on_a_loop_shows_what_it_runs_and_escape_goes_back(FxRobot robot) throws TimeoutException {
        selectLoop(robot);
        robot.type(KeyCode.ENTER);
        await(() -> inside(robot).isVisible());

        assertThat(canvas(robot).pictureProperty().get().picture().model().layers())
                .extracting(layer -> layer.op())
                .contains("Add", "If");
        assertThat(canvas(robot).lookProperty().get().split()).isEmpty();
        assertThat(note(robot)).contains("Loop", "run 3 times", "no split goes through its inside");

        robot.type(KeyCode.ESCAPE);
        assertThat(inside(robot).isVisible()).isFalse();
        assertThat(explorer.selectionProperty().get()).containsExactly(new Target.LayerTarget(LOOP));
    }

    @Test
    void the_inspector_leads_inside_and_on_to_either_branch_of_an_if_there(FxRobot robot) throws TimeoutException {
        selectLoop(robot);
        robot.interact(() -> robot.lookup(".look-inside").queryAs(Button.class).fire());
        await(() -> inside(robot).isVisible());
        robot.interact(() -> {
            canvas(robot).selectionProperty().set(Set.of(new Target.LayerTarget(1)));
            canvas(robot).requestFocus();
        });
        robot.type(KeyCode.ENTER);
        await(() -> note(robot).contains("condition is true"));

        robot.interact(() -> robot.lookup("#inside-other").queryAs(Button.class).fire());
        await(() -> note(robot).contains("condition is false"));
        assertThat(canvas(robot).pictureProperty().get().picture().model().layers())
                .extracting(layer -> layer.op())
                .containsExactly("Tanh");

        robot.interact(() -> robot.lookup("#inside-back").queryAs(Button.class).fire());
        await(() -> note(robot).contains("Loop"));
    }

    @Test
    void shapes_inside_follow_a_dimension_that_is_set_and_a_model_that_cannot_be_opened_changes_nothing(FxRobot robot)
            throws TimeoutException {
        selectLoop(robot);
        robot.type(KeyCode.ENTER);
        await(() -> inside(robot).isVisible());

        robot.interact(() -> explorer.bind("batch", 7));
        await(() -> elements(robot) == 28);
        robot.interact(() -> explorer.open(new ModelSource.InFile(folder.resolve("absent.onnx"))));
        await(() -> explorer.readingProperty().get() == null);
        assertThat(inside(robot).isVisible()).isTrue();
    }

    private static long elements(FxRobot robot) {
        return canvas(robot)
                .pictureProperty()
                .get()
                .picture()
                .model()
                .layers()
                .get(0)
                .output(0)
                .shape()
                .elements()
                .orElse(0);
    }
}
