package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UnsavedWorkInWindowTest extends WithScenarios {

    @Start
    @Override
    void open(Stage stage) throws Exception {
        super.open(stage);
    }

    @Test
    void work_of_a_program_that_was_killed_is_offered_and_comes_back(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2)));
        Path unsaved = UserFolder.path().resolve("unsaved");
        await(() -> filesIn(unsaved).size() == 1);
        Path draft = filesIn(unsaved).get(0);
        long noProcess = Long.MAX_VALUE;
        String name = draft.getFileName().toString();
        Files.copy(draft, unsaved.resolve(noProcess + name.substring(name.indexOf('-'))));

        robot.interact(() -> explorer.unpin(Set.of(0, 1, 2)));
        robot.interact(() -> window.scenarios().offerAfterCrash());
        assertThat(text(robot)).contains("ended unexpectedly").contains("net.onnx");
        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());
        await(() -> !explorer.standing().setting().pins().isEmpty());

        assertThat(ask(explorer::standing).setting().pins().device()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(chip(robot, 0).getText()).startsWith("Unsaved work, ");
        await(() -> onDiskNames().size() == 1
                && filesIn(unsaved).stream().noneMatch(left -> left.toString().contains("left")));
    }

    @Test
    void pins_of_a_window_that_closed_wait_among_the_unsaved_work(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2)));
        robot.interact(window::end);

        List<Path> left = filesIn(UserFolder.path().resolve("unsaved"));
        assertThat(left).singleElement().asString().contains("left-");
        assertThat(ScenarioFile.read(left.get(0)).shown().orElseThrow().layers().device())
                .hasSize(3);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ScenarioFile::is).toList();
        }
    }
}
