package io.splitscope.view.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Setting;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.paint.Drawing;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
import io.splitscope.simulate.Simulation;
import io.splitscope.simulate.link.TraceLink;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    private LaboratoryWindow window;

    @Start
    void open(Stage primary) {
        explorer.settingProperty().set(Samples.all().get(0).setting());
        explorer.open(new ModelSource.Bundled(Samples.all().get(0)));
        window = new LaboratoryWindow(
                primary, explorer, new SimpleObjectProperty<>(Theme.LIGHT), (theme, scene) -> {}, memory());
        window.show();
    }

    private Path memory() {
        return folder.resolve("config");
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

    /** Leaves the network as it is when no other is named. */
    private static void run(FxRobot robot, LinkChoice link, int rounds) throws TimeoutException {
        robot.interact(() -> {
            if (link != null) {
                robot.lookup("#laboratory-link").<ComboBox<Network>>query().setValue(link);
            }
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
    void the_picture_follows_the_device_that_is_chosen(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#laboratory-fleet").<ComboBox<Fleet>>query().setValue(FleetChoice.UNLIKE));
        run(robot, LinkChoice.CONSTANT, 5);
        ComboBox<Integer> device = robot.lookup("#laboratory-device").query();
        assertThat(device.getItems()).hasSize(20);
        double slow = explorer.settingProperty().get().deviceSpeed();
        robot.interact(() -> device.setValue(19));
        assertThat(explorer.settingProperty().get().deviceSpeed()).isGreaterThan(20 * slow);
    }

    @Test
    void a_cut_that_was_set_by_hand_is_back_after_playing_and_a_slider_that_is_moved_meanwhile_stays(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> explorer.handCut().cutAfter(Set.of(3)));
        Optional<Set<Integer>> hand = explorer.handCut().deviceProperty().get();
        Setting before = explorer.settingProperty().get();
        run(robot, LinkChoice.STEPS, 60);
        Slider timeline = robot.lookup("#laboratory-timeline").queryAs(Slider.class);
        robot.interact(() -> timeline.setValue(40));
        assertThat(explorer.replay().playingProperty().get()).isTrue();
        assertThat(explorer.standing().setting()).isEqualTo(before);
        robot.interact(() -> explorer.replay().end());
        assertThat(explorer.handCut().deviceProperty().get()).isEqualTo(hand);
        assertThat(explorer.settingProperty().get()).isEqualTo(before);
        robot.interact(() -> timeline.setValue(41));
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withServerSpeed(5e12)));
        assertThat(explorer.replay().playingProperty().get()).isFalse();
        assertThat(explorer.settingProperty().get().serverSpeed()).isEqualTo(5e12);
        assertThat(explorer.handCut().deviceProperty().get()).isEqualTo(hand);
        robot.interact(() -> explorer.undoing().undo());
        assertThat(explorer.settingProperty().get()).isEqualTo(before);
    }

    @Test
    void a_trace_of_ones_own_gives_every_device_its_rates_once_or_again_and_again(FxRobot robot)
            throws IOException, TimeoutException {
        Path trace = folder.resolve("train.csv");
        Files.writeString(trace, "seconds,uplink_bps,downlink_bps\n5,1e6,2e6\n6,3e6,4e6\n");
        robot.interact(() -> window.open(trace));
        CheckBox looped = robot.lookup("#laboratory-looped").queryAs(CheckBox.class);
        await(looped::isVisible);
        assertThat(status(robot)).contains("A trace of 2 samples: train.csv");
        run(robot, null, 5);
        Slider timeline = robot.lookup("#laboratory-timeline").queryAs(Slider.class);
        robot.interact(() -> timeline.setValue(2));
        assertThat(explorer.settingProperty().get().link().uplink()).isEqualTo(1e6);
        robot.interact(() -> looped.setSelected(false));
        robot.interact(() -> results(robot).getItems().clear());
        run(robot, null, 5);
        robot.interact(() -> timeline.setValue(2));
        assertThat(explorer.settingProperty().get().link().uplink()).isEqualTo(3e6);
    }

    @Test
    void a_broken_trace_is_told_with_its_line_and_changes_nothing(FxRobot robot) throws IOException, TimeoutException {
        Path trace = folder.resolve("train.csv");
        Files.writeString(trace, "seconds,uplink_bps,downlink_bps\n0,1e6,2e6\n1,-3e6,4e6\n");
        robot.interact(() -> window.open(trace));
        await(() -> status(robot).contains("line 3: uplink_bps is -3e6"));
        assertThat(robot.lookup("#laboratory-link").<ComboBox<Network>>query().getValue())
                .isEqualTo(LinkChoice.GAUSS_MARKOV);
    }

    @Test
    void an_experiment_is_saved_opened_again_and_kept_when_it_is_not_saved(FxRobot robot)
            throws IOException, TimeoutException {
        Path file = folder.resolve("mine.json");
        robot.interact(() -> {
            window.desk().open(SampleExperiment.TOGETHER);
            window.desk().save(file);
        });
        assertThat(Files.readString(file)).contains("slow phone", "\"preset\" : \"wifi\"", "parallel");
        assertThat(window.desk().isChanged()).isFalse();
        robot.interact(() -> window.desk().open(SampleExperiment.BREAKDOWN));
        robot.interact(() -> window.open(file));
        await(() -> window.desk().path().equals(Optional.of(file)));
        assertThat(robot.lookup("#laboratory-look-for").queryAs(Label.class).getText())
                .contains("a round lasts as long as its slowest device needs");
        assertThat(new LaboratoryMemory(memory()).recent()).containsExactly(file);
        robot.interact(() -> robot.lookup("#laboratory-rounds")
                .<Spinner<Integer>>query()
                .getValueFactory()
                .setValue(17));
        assertThat(window.desk().isChanged()).isTrue();
        robot.interact(window::end);
        ChoicesPane next = new ChoicesPane();
        robot.interact(() -> new ExperimentDesk(explorer, next, memory(), sentence -> {}));
        assertThat(next.choices().rounds()).isEqualTo(17);
        assertThat(next.choices().fleet()).isInstanceOf(Fleet.OfExperiment.class);
    }

    @Test
    void an_experiment_that_was_not_saved_waits_until_its_trace_is_back(FxRobot robot)
            throws IOException, TimeoutException {
        Path trace = folder.resolve("train.csv");
        Files.writeString(trace, "seconds,uplink_bps,downlink_bps\n0,1e6,2e6\n");
        robot.interact(() -> window.open(trace));
        await(() -> window.desk().isChanged());
        robot.interact(window::end);
        Path away = Files.move(trace, folder.resolve("away.csv"));
        List<String> told = new ArrayList<>();
        ChoicesPane meanwhile = new ChoicesPane();
        robot.interact(() -> {
            ExperimentDesk desk = new ExperimentDesk(explorer, meanwhile, memory(), told::add);
            meanwhile.show(withRounds(meanwhile.choices(), 17));
            desk.end();
        });
        assertThat(told).singleElement().asString().contains("There is no file", "train.csv");
        Files.move(away, trace);
        List<ChoicesPane> next = List.of(new ChoicesPane(), new ChoicesPane());
        robot.interact(() -> next.forEach(pane -> new ExperimentDesk(explorer, pane, memory(), told::add)));
        assertThat(next)
                .anySatisfy(pane -> assertThat(pane.choices().rounds()).isEqualTo(17))
                .anySatisfy(pane -> assertThat(pane.choices()
                                .experiment(explorer.settingProperty().get())
                                .fleet())
                        .allSatisfy(device -> assertThat(device.link()).isInstanceOf(TraceLink.class)));
    }

    @Test
    void network_and_fleet_are_told_when_one_experiment_follows_another(FxRobot robot) throws TimeoutException {
        for (SampleExperiment sample :
                List.of(SampleExperiment.FLEET, SampleExperiment.DRIVING, SampleExperiment.DRIVING)) {
            robot.interact(() -> window.desk().open(sample));
            await(() -> shown(robot, "#laboratory-link").equals(List.of("As in the experiment")));
            int devices = sample.read().experiment().fleet().size();
            await(() -> shown(robot, "#laboratory-fleet").equals(List.of("As in the experiment (" + devices + ")")));
        }
    }

    /** What a box shows; it has an empty cell besides, to measure with. */
    private static List<String> shown(FxRobot robot, String box) {
        return robot.lookup(box).query().lookupAll(".list-cell").stream()
                .map(cell -> ((ListCell<?>) cell).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Choices withRounds(Choices choices, int rounds) {
        return new Choices(
                choices.network(),
                choices.fleet(),
                choices.schedule(),
                rounds,
                choices.interval(),
                choices.seeds(),
                choices.policies(),
                choices.title(),
                choices.lesson());
    }

    /** A window, in which something is chosen and not saved. */
    private ExperimentDesk deskWithRounds(int rounds) {
        ChoicesPane pane = new ChoicesPane();
        ExperimentDesk desk = new ExperimentDesk(explorer, pane, memory(), sentence -> {});
        pane.show(withRounds(pane.choices(), rounds));
        desk.keep();
        return desk;
    }

    @Test
    void two_windows_keep_what_is_not_saved_apart_and_each_is_there_again(FxRobot robot) {
        robot.interact(() -> {
            ExperimentDesk first = deskWithRounds(17);
            ExperimentDesk second = deskWithRounds(18);
            first.keep();
            first.end();
            second.end();
        });
        Set<Integer> recovered = new HashSet<>();
        robot.interact(() -> {
            List<ExperimentDesk> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ChoicesPane pane = new ChoicesPane();
                open.add(new ExperimentDesk(explorer, pane, memory(), sentence -> {}));
                recovered.add(pane.choices().rounds());
            }
            open.forEach(ExperimentDesk::end);
        });
        assertThat(recovered).containsExactlyInAnyOrder(17, 18, 100);
    }

    @ParameterizedTest
    @EnumSource
    void every_sample_runs_on_the_open_model_and_tells_three_things_to_look_for(SampleExperiment sample, FxRobot robot)
            throws TimeoutException {
        assertThat(sample.read().lookFor()).hasSize(3).doesNotHaveDuplicates();
        robot.interact(() -> window.desk().open(sample));
        assertThat(explorer.settingProperty().get().batch())
                .isEqualTo(sample.read().experiment().setting().batch());
        run(robot, null, 12);
        assertThat(robot.lookup("#laboratory-seen").queryAs(Label.class).getText())
                .contains("took the least time");
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#laboratory-status").queryAs(Label.class).getText();
    }

    @Test
    void playing_goes_on_to_the_last_round_and_stops_there(FxRobot robot) throws TimeoutException {
        run(robot, LinkChoice.CONSTANT, 4);
        Button play = robot.lookup("#laboratory-play").queryAs(Button.class);
        robot.interact(() -> {
            play.fire();
            assertThat(play.getText()).isEqualTo("_Pause");
        });
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
            robot.lookup("#laboratory-fleet").<ComboBox<Fleet>>query().setValue(FleetChoice.UNLIKE);
            robot.lookup("#laboratory-run").queryAs(Button.class).fire();
            robot.lookup("#laboratory-cancel").queryAs(Button.class).fire();
        });
        Label status = robot.lookup("#laboratory-status").queryAs(Label.class);
        await(() -> status.getText().equals("Cancelled."));
        assertThat(results(robot).getItems()).isEmpty();
        robot.interact(
                () -> robot.lookup("#laboratory-fleet").<ComboBox<Fleet>>query().setValue(FleetChoice.ONE));
        run(robot, LinkChoice.CONSTANT, 3);
    }

    @Test
    void a_run_is_written_as_picture_table_or_json_and_as_nothing_else() throws ExportException, IOException {
        Choices choices = new Choices(
                LinkChoice.CONSTANT,
                FleetChoice.ONE,
                Schedule.SEQUENTIAL,
                3,
                1,
                new Seeds(1, 1),
                List.of(Policies.OPTIMAL),
                "three rounds",
                List.of());
        OpenModel model = explorer.shownProperty().get().model();
        Finished finished = Finished.of(
                choices.title(),
                model,
                Simulation.run(
                        choices.experiment(explorer.settingProperty().get()),
                        model.cost().workload(OptionalLong.of(1), FlopRule.ALL),
                        model.tree(),
                        Progress.NONE),
                Progress.NONE);
        Drawing picture = OutcomeExport.picture(
                finished, finished.series().plot(finished.series().lines().get(0), 0), Palette.LIGHT);
        for (String ending : new String[] {"png", "svg", "pdf", "csv", "json"}) {
            Path file = folder.resolve("run." + ending);
            OutcomeExport.write(file, finished, picture);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(folder.resolve("run.csv"))).hasSize(4);
        assertThatThrownBy(() -> OutcomeExport.write(folder.resolve("run.txt"), finished, picture))
                .hasMessageContaining(".png, .svg, .pdf, .csv or .json");
        assertThat(Files.readString(folder.resolve("run.svg"))).contains("three rounds", "Layers on device 1");
    }
}
