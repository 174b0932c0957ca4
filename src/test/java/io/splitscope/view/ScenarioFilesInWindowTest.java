package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Viewport;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScenarioFilesInWindowTest extends WithScenarios {

    @Start
    @Override
    void open(Stage stage) throws Exception {
        super.open(stage);
    }

    @Test
    void a_file_of_scenarios_opens_with_its_model_and_everything_as_it_was(FxRobot robot) throws Exception {
        robot.interact(() -> {
            explorer.settingProperty()
                    .set(Setting.DEFAULT.withBatch(4).withDeviceSpeed(3e9).withLocalIterations(7));
            explorer.pinToServer(Set.of(40));
            explorer.turn(Direction.RIGHT);
        });
        await(() -> explorer.arrangingProperty().get() == null);
        robot.interact(() -> explorer.openToLevel(1));
        await(() -> explorer.arrangingProperty().get() == null);
        robot.interact(() -> explorer.handCut().cutAfter(Set.of(3)));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.interact(() -> canvas(robot).lookAt(300, 200, 1.5));
        Viewport view = canvas(robot).viewportProperty().get();
        Standing before = ask(explorer::standing);
        keep(robot);
        await(() -> onDiskNames().size() == 1);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(model, elsewhere.resolve("net.onnx"));
        Path moved = Files.move(file(), elsewhere.resolve("net.splitscope.json"));
        robot.interact(() -> {
            explorer.settingProperty().set(Setting.DEFAULT);
            explorer.openToLevel(9);
        });
        openAndAwait(robot, moved);
        await(() -> explorer.arrangingProperty().get() == null);

        Standing after = ask(explorer::standing);
        assertThat(after).isEqualTo(before);
        assertThat(ask(() -> canvas(robot).lookProperty().get().overlay())).isPresent();
        assertThat(robot.lookup("#toolbar-overlay").queryLabeled().getText()).isEqualTo(Overlay.FLOPS.title());
        assertThat(canvas(robot).viewportProperty().get().scale()).isCloseTo(view.scale(), within(1e-9));
        assertThat(canvas(robot).viewportProperty().get().dx()).isCloseTo(view.dx(), within(0.5));
        assertThat(canvas(robot).viewportProperty().get().dy()).isCloseTo(view.dy(), within(0.5));
        assertThat(chip(robot, 0).isSelected()).isTrue();
    }

    @Test
    void scenarios_whose_model_is_gone_offer_to_locate_it(FxRobot robot) throws Exception {
        keep(robot);
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Files.delete(model);
        Path moved = Files.move(file(), alone.resolve("net.splitscope.json"), StandardCopyOption.ATOMIC_MOVE);

        robot.interact(() -> window.files().open(moved));
        await(() -> isShown(robot, "#message-offer"));
        assertThat(text(robot)).contains("net.onnx was moved or renamed");
        assertThat(robot.lookup("#message-offer").queryButton().getText()).isEqualTo("Locate it…");
    }

    @Test
    void a_file_that_is_not_understood_is_told_and_never_overwritten(FxRobot robot) throws Exception {
        Path broken = Files.writeString(folder.resolve("net.splitscope.json"), "{\"format\": \"splitscope-sc");
        robot.interact(() -> window.files().open(broken));
        await(() -> isShown(robot, "#message-bar"));
        assertThat(text(robot))
                .contains("net.splitscope.json: it is no JSON, or was cut off")
                .contains("stays");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        Path beside = folder.resolve("net-2.splitscope.json");
        await(() -> Files.exists(beside));
        assertThat(ScenarioFile.read(beside).scenarios()).hasSize(1);
        assertThat(Files.readString(broken)).isEqualTo("{\"format\": \"splitscope-sc");
    }
}
