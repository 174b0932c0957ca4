package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.LaidOut;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A model of 5,000 layers. */
class LargeInWindowTest {

    private static final int BLOCKS = 294;

    @TempDir
    private Path folder;

    @RegisterExtension
    final OpenWindow opened = OpenWindow.withoutModel();

    private final Explorer explorer = opened.explorer();
    private ModelSource large;

    @BeforeEach
    void openLarge(FxRobot robot) throws IOException, TimeoutException {
        large = new ModelSource.InFile(Files.write(
                folder.resolve("large.onnx"), SyntheticNetwork.inception(BLOCKS).toByteArray()));
        openAndAwait(robot, large);
    }

    @Test
    void it_opens_with_so_many_blocks_closed_that_it_can_be_read() {
        assertThat(picture().picture().model().layers()).hasSizeGreaterThan(4_900);
        assertThat(picture().vertices()).hasSizeBetween(20, 120);
    }

    @Test
    void it_opens_again_as_it_was_left(FxRobot robot) throws TimeoutException {
        Set<Integer> first = explorer.openBlocks();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> !explorer.openBlocks().equals(first)
                && explorer.arrangingProperty().get() == null);
        Set<Integer> left = explorer.openBlocks();

        openAndAwait(robot, new ModelSource.Bundled(Samples.all().get(0)));
        openAndAwait(robot, large);

        assertThat(explorer.openBlocks()).isEqualTo(left);
    }

    @Test
    void opening_all_its_blocks_can_be_cancelled_and_undone(FxRobot robot) throws TimeoutException {
        LaidOut before = picture();
        robot.interact(() -> {
            explorer.openToLevel(Integer.MAX_VALUE);
            robot.lookup("#cancel").queryAs(Button.class).fire();
        });
        await(() -> explorer.arrangingProperty().get() == null);
        assertThat(picture()).isSameAs(before);

        robot.interact(() -> explorer.openToLevel(Integer.MAX_VALUE));
        await(() -> picture() != before);
        assertThat(picture().vertices()).hasSizeGreaterThan(4_900);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> explorer.arrangingProperty().get() == null
                && picture().vertices().size() == before.vertices().size());
        assertThat(picture().picture().open()).isEqualTo(before.picture().open());
    }

    private LaidOut picture() {
        return explorer.shownProperty().get().picture();
    }

    private void openAndAwait(FxRobot robot, ModelSource source) throws TimeoutException {
        robot.interact(() -> explorer.open(source));
        await(() -> explorer.readingProperty().get() == null
                && explorer.shownProperty().get() != null
                && explorer.shownProperty().get().model().source() == source);
    }
}
