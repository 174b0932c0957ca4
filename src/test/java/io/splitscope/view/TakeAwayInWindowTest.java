package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.view.explorer.Explorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is shown can be taken elsewhere. */
class TakeAwayInWindowTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @ParameterizedTest
    @CsvSource({
        "picture.png, PNG",
        "picture.svg, <svg",
        "picture.pdf, %PDF-",
        "graph.dot, digraph",
        "graph.graphml, <graphml",
        "graph.gexf, <gexf",
        "graph.dgs, DGS",
        "layers.csv, layer",
        "all.json, \"layers\""
    })
    void the_ending_of_the_name_says_what_is_written(String name, String mark, FxRobot robot) throws Exception {
        Path file = folder.resolve(name);
        robot.interact(() -> opened.window().export().write(file));
        await(() -> told(robot).contains(name));

        assertThat(told(robot)).startsWith("Written to");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains(mark);
    }

    @Test
    void a_name_of_no_known_ending_is_told_and_nothing_is_written(FxRobot robot) throws TimeoutException {
        Path file = folder.resolve("picture.bmp");
        robot.interact(() -> opened.window().export().write(file));
        await(() -> told(robot).contains("picture.bmp"));

        assertThat(told(robot)).contains(".png, .svg or .pdf");
        assertThat(file).doesNotExist();
    }

    @Test
    void the_whole_picture_is_copied_by_key(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        await(() -> told(robot).contains("copied"));

        Image copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getImage());
        double height = explorer.shownProperty().get().picture().height();
        assertThat(copied.getHeight())
                .as("twice as large, with legend and caption")
                .isGreaterThan(2 * height);
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#message").queryAs(Label.class).getText();
    }
}
