package io.splitscope.view.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.model.Model;
import io.splitscope.model.Symbol;
import io.splitscope.paint.Target;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest extends WithExplorer {

    @TempDir
    private Path folder;

    @Test
    void a_sample_comes_with_its_picture_and_its_split() {
        Shown shown = open("alexnet");

        assertThat(shown.model().model().layers()).isNotEmpty();
        assertThat(shown.picture().vertices()).isNotEmpty();
        assertThat(shown.solution()).isPresent();
        assertThat(shown.conflict()).isEmpty();
    }

    @Test
    void a_slider_move_is_answered_before_the_call_returns() {
        open("resnet18");

        FxThread.run(() -> {
            explorer.settingProperty().set(Setting.DEFAULT.withLink(new Link(1e9, 1e9)));
            double quick = delay();
            explorer.settingProperty().set(Setting.DEFAULT.withLink(new Link(1e5, 1e5)));
            assertThat(delay()).isGreaterThan(quick);
            assertThat(solution().setting()).isEqualTo(setting());
        });
    }

    @Test
    void a_model_opens_the_next_time_as_it_was_left() {
        open("resnet18");
        FxThread.run(() -> explorer.turn(Direction.RIGHT));
        awaitRest();
        FxThread.run(() -> explorer.openToLevel(1));
        awaitRest();
        open("alexnet");
        FxThread.run(() -> assertThat(explorer.directionProperty().get()).isEqualTo(Direction.DOWN));

        Shown again = open("resnet18");

        assertThat(again.picture().direction()).isEqualTo(Direction.RIGHT);
        assertThat(again.picture().picture().open()).hasSize(1);
    }

    @Test
    void turning_that_is_cancelled_leaves_the_direction_as_it_was() {
        open("resnet18");
        FxThread.run(() -> {
            explorer.turn(Direction.RIGHT);
            explorer.cancel();
            assertThat(explorer.directionProperty().get()).isEqualTo(Direction.DOWN);
        });
    }

    @Test
    void a_faster_device_takes_over_layers() {
        open("vgg16");

        FxThread.run(() -> {
            Setting inference = Setting.DEFAULT.withMode(Mode.INFERENCE).withLink(new Link(1e6, 1e6));
            explorer.settingProperty().set(inference.withDeviceSpeed(1e8));
            int slow = solution().split().deviceCount();
            explorer.settingProperty().set(inference.withDeviceSpeed(1e13));
            assertThat(solution().split().deviceCount()).isGreaterThan(slow);
        });
    }

    @Test
    void a_broken_file_is_told_and_what_was_open_stays() throws IOException {
        Shown before = open("alexnet");
        Path broken = Files.writeString(folder.resolve("broken.onnx"), "Dear reader, this is no model.");

        FxThread.run(() -> explorer.open(new ModelSource.InFile(broken)));
        awaitRest();

        FxThread.run(() -> {
            assertThat(explorer.shownProperty().get()).isSameAs(before);
            assertThat(message()).hasValueSatisfying(message -> {
                assertThat(message.weight()).isEqualTo(Message.Weight.PROBLEM);
                assertThat(message.text()).contains("broken.onnx").doesNotContain("Exception");
            });
        });
    }

    @Test
    void a_cancelled_file_changes_nothing_and_says_nothing() {
        Shown before = open("alexnet");

        FxThread.run(() -> {
            explorer.open(new ModelSource.InFile(SharedModels.model("deep_transformer_5k_ts17")));
            explorer.cancel();
        });
        awaitRest();
        open("squeezenet1_1");

        FxThread.run(() -> {
            assertThat(explorer.shownProperty().get()).isNotSameAs(before);
            assertThat(explorer.shownProperty().get().model().source().title()).isEqualTo("SqueezeNet 1.1");
            assertThat(message()).isEmpty();
        });
    }

    @Test
    void of_two_files_opened_in_a_row_the_second_is_shown() {
        FxThread.run(() -> {
            explorer.open(new ModelSource.Bundled(Samples.named("densenet121").orElseThrow()));
            explorer.open(new ModelSource.Bundled(Samples.named("alexnet").orElseThrow()));
        });
        awaitRest();

        FxThread.run(
                () -> assertThat(explorer.shownProperty().get().model().source().title())
                        .isEqualTo("AlexNet"));
    }

    @Test
    void pins_that_cannot_all_hold_are_named_and_the_last_split_stays() {
        Shown shown = open("alexnet");
        int last = shown.model().model().layers().size() - 1;

        FxThread.run(() -> {
            explorer.pinToDevice(Set.of(last));
            Solution possible = solution();
            explorer.pinToServer(Set.of(0));

            assertThat(explorer.shownProperty().get().conflict()).hasValueSatisfying(why -> assertThat(why)
                    .contains(shown.model().model().layers().get(0).displayName()));
            assertThat(solution()).isSameAs(possible);

            explorer.undoing().undo();
            assertThat(explorer.shownProperty().get().conflict()).isEmpty();
            assertThat(setting().pins().server()).isEmpty();
            assertThat(setting().pins().device()).containsExactly(last);
        });
    }

    @Test
    void another_model_starts_without_pins_and_selection() {
        open("alexnet");
        FxThread.run(() -> {
            explorer.pinToDevice(Set.of(3));
            explorer.selectionProperty().set(Set.of(new Target.LayerTarget(3)));
        });

        open("squeezenet1_1");

        FxThread.run(() -> {
            assertThat(setting().pins().isEmpty()).isTrue();
            assertThat(explorer.selectionProperty().get()).isEmpty();
            assertThat(solution().setting()).isEqualTo(setting());
        });
    }

    @Test
    void a_block_opens_and_closes_while_the_split_stays() {
        Shown before = open("resnet18");
        FxThread.run(() -> explorer.openToLevel(1));
        awaitRest();
        int closed = FxThread.call(
                () -> explorer.shownProperty().get().picture().vertices().size());
        int block = before.model().tree().root().children().get(0).id();

        FxThread.run(() -> explorer.toggleBlock(block));
        awaitRest();

        FxThread.run(() -> {
            assertThat(explorer.shownProperty().get().picture().vertices()).hasSizeGreaterThan(closed);
            assertThat(explorer.shownProperty().get().solution()).isEqualTo(before.solution());
            explorer.toggleBlock(block);
        });
        awaitRest();
        FxThread.run(() ->
                assertThat(explorer.shownProperty().get().picture().vertices()).hasSize(closed));
    }

    @Test
    void shapes_follow_the_batch_slider_and_the_selection_stays() {
        open("resnet18");
        Set<Target> selected = Set.of(new Target.LayerTarget(2));

        FxThread.run(() -> {
            explorer.selectionProperty().set(selected);
            explorer.settingProperty().set(setting().withBatch(16));
        });
        FxThread.await(
                "the model is bound to 16 samples",
                () -> explorer.shownProperty().get().model().model().batch().size() == 16);

        FxThread.run(() -> {
            assertThat(explorer.selectionProperty().get()).isEqualTo(selected);
            assertThat(explorer.shownProperty()
                            .get()
                            .model()
                            .model()
                            .inputs()
                            .get(0)
                            .shape()
                            .bound())
                    .startsWith("16×");
        });
    }

    @Test
    void a_symbolic_dimension_gets_a_value_without_reading_again() {
        Shown before = open("bert_base");
        Symbol symbol = sequence(before);

        FxThread.run(() -> explorer.bind(symbol.name(), symbol.value() * 2));
        awaitRest();

        FxThread.run(() -> {
            Shown now = explorer.shownProperty().get();
            assertThat(now.model().file()).isSameAs(before.model().file());
            assertThat(now.solution().orElseThrow().workload().totalFlops())
                    .isGreaterThan(before.solution().orElseThrow().workload().totalFlops());
        });
    }

    @Test
    void a_model_opens_with_the_dimensions_it_was_given_last() {
        Symbol symbol = sequence(open("bert_base"));
        FxThread.run(() -> explorer.bind(symbol.name(), 37));
        awaitRest();
        open("googlenet");

        Shown again = open("bert_base");

        assertThat(again.model().model().symbols()).contains(new Symbol(symbol.name(), 37));
    }

    @Test
    void remembered_dimensions_that_a_file_no_longer_has_are_left_out() {
        String key = new ModelSource.Bundled(Samples.named("bert_base").orElseThrow()).key();
        explorer.dimensions().restore(Map.of(key, Map.of("no such dimension", 5L)));

        Shown shown = open("bert_base");

        assertThat(shown.model().dims()).isEmpty();
    }

    private static Symbol sequence(Shown shown) {
        Model model = shown.model().model();
        return model.symbols().stream()
                .filter(each -> !Optional.of(each.name()).equals(model.batch().symbol()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Message> message() {
        return explorer.messages().newestProperty().get();
    }

    private double delay() {
        return solution().split().delay().total();
    }
}
