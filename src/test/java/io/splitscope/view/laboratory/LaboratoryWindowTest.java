package io.splitscope.view.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Setting;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Simulation;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LaboratoryWindowTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final Explorer explorer = new Explorer();

    @Start
    void open(Stage primary) {
        explorer.settingProperty().set(Samples.all().get(0).setting());
        explorer.open(new ModelSource.Bundled(Samples.all().get(0)));
        LaboratoryWindow window = new LaboratoryWindow(primary, explorer, scene -> {});
        window.show();
    }

    @BeforeEach
    void awaitModel() throws TimeoutException {
        await(() -> explorer.shownProperty().get() != null);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    private static TableView<?> results(FxRobot robot) {
        return robot.lookup("#laboratory-results").queryTableView();
    }

    private static void run(FxRobot robot, LinkChoice link, int rounds) throws TimeoutException {
        robot.interact(() -> {
            robot.lookup("#laboratory-link").<ComboBox<LinkChoice>>query().setValue(link);
            robot.lookup("#laboratory-rounds")
                    .<Spinner<Integer>>query()
                    .getValueFactory()
                    .setValue(rounds);
            robot.lookup("#laboratory-run").queryAs(Button.class).fire();
        });
        await(() -> !results(robot).getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void a_run_fills_the_table_and_tells_what_was_seen_in_its_numbers(FxRobot robot) throws TimeoutException {
        assertThat(robot.lookup("#laboratory-look-for").queryAs(Label.class).getText())
                .contains("Watch the cut");
        run(robot, LinkChoice.GAUSS_MARKOV, 40);
        assertThat(results(robot).getItems()).hasSize(4);
        assertThat(robot.lookup("#laboratory-seen").queryAs(Label.class).getText())
                .contains("'optimal' took the least time")
                .containsPattern("saves \\d+\\.\\d\\d %");
    }

    @Test
    void scrubbing_moves_the_cut_in_the_picture_and_closing_brings_the_sliders_back(FxRobot robot)
            throws TimeoutException {
        Setting before = explorer.settingProperty().get();
        run(robot, LinkChoice.STEPS, 60);
        Slider timeline = robot.lookup("#laboratory-timeline").queryAs(Slider.class);
        robot.interact(() -> timeline.setValue(40));
        assertThat(explorer.settingProperty().get().link().uplink())
                .isEqualTo(before.link().uplink() / 20);
        assertThat(explorer.handCut().deviceProperty().get()).isPresent();
        assertThat(explorer.undoing().undoNameProperty().get()).isEmpty();
        robot.interact(() -> timeline.getScene().getWindow().hide());
        assertThat(explorer.settingProperty().get()).isEqualTo(before);
        assertThat(explorer.handCut().deviceProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void playing_goes_on_to_the_last_round_and_stops_there(FxRobot robot) throws TimeoutException {
        run(robot, LinkChoice.CONSTANT, 4);
        Button play = robot.lookup("#laboratory-play").queryAs(Button.class);
        robot.interact(play::fire);
        assertThat(play.getText()).isEqualTo("_Pause");
        await(() -> play.getText().equals("_Play"));
        assertThat(robot.lookup("#laboratory-timeline").queryAs(Slider.class).getValue())
                .isEqualTo(3);
    }

    @Test
    void a_run_that_is_cancelled_leaves_no_results_and_another_can_begin(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            robot.lookup("#laboratory-rounds")
                    .<Spinner<Integer>>query()
                    .getValueFactory()
                    .setValue(10_000);
            robot.lookup("#laboratory-fleet").<ComboBox<FleetChoice>>query().setValue(FleetChoice.UNLIKE);
            robot.lookup("#laboratory-run").queryAs(Button.class).fire();
            robot.lookup("#laboratory-cancel").queryAs(Button.class).fire();
        });
        Label status = robot.lookup("#laboratory-status").queryAs(Label.class);
        await(() -> status.getText().equals("Cancelled."));
        assertThat(results(robot).getItems()).isEmpty();
        robot.interact(() ->
                robot.lookup("#laboratory-fleet").<ComboBox<FleetChoice>>query().setValue(FleetChoice.ONE));
        run(robot, LinkChoice.CONSTANT, 3);
    }

    @Test
    void a_run_is_written_as_picture_table_or_json_and_as_nothing_else() throws ExportException, IOException {
        Choices choices =
                new Choices(LinkChoice.CONSTANT, FleetChoice.ONE, Schedule.SEQUENTIAL, 3, 1, List.of(Policies.OPTIMAL));
        OpenModel model = explorer.shownProperty().get().model();
        Finished finished = Finished.of(
                choices.lookFor(),
                Simulation.run(
                        choices.experiment(explorer.settingProperty().get()),
                        model.cost().workload(OptionalLong.of(1), FlopRule.ALL),
                        model.tree(),
                        Progress.NONE));
        WritableImage picture = new WritableImage(4, 3);
        for (String ending : new String[] {"png", "csv", "json"}) {
            Path file = folder.resolve("run." + ending);
            OutcomeExport.write(file, finished, picture);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(folder.resolve("run.csv"))).hasSize(4);
        assertThatThrownBy(() -> OutcomeExport.write(folder.resolve("run.txt"), finished, picture))
                .hasMessageContaining(".png, .csv or .json");
    }
}
