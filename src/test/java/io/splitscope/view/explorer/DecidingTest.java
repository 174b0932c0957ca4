package io.splitscope.view.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Labels;
import io.splitscope.cost.Setting;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidingTest extends WithExplorer {

    @BeforeEach
    void openSample() {
        open("googlenet");
    }

    @Test
    void a_cut_set_by_hand_is_compared_with_the_best_which_stays_known() {
        FxThread.run(() -> {
            Solution before = solution();

            explorer.handCut().show(Set.of(0));

            ByHand hand = solution().byHand().orElseThrow();
            assertThat(hand.split().deviceCount()).isEqualTo(1);
            assertThat(hand.split().delay().total())
                    .isGreaterThan(before.split().delay().total());
            assertThat(hand.comparison()).contains("more than the best: ").contains(" instead of ");
            assertThat(solution().split().device()).isEqualTo(before.split().device());
        });
    }

    @Test
    void layers_before_one_on_the_device_come_along_and_that_is_told() {
        FxThread.run(() -> {
            explorer.handCut().show(Set.of(5));

            assertThat(explorer.handCut().deviceProperty().get().orElseThrow()).contains(0, 5);
            assertThat(explorer.messages().newestProperty().get().orElseThrow().text())
                    .contains("came along to the device");
        });
    }

    @Test
    void layers_after_one_on_the_server_come_along() {
        FxThread.run(() -> {
            int layers = layers();
            explorer.handCut().show(IntStream.range(0, layers).boxed().collect(Collectors.toSet()));

            explorer.handCut().moveToServer(Set.of(1));

            assertThat(solution().shownSplit().deviceCount()).isEqualTo(1);
        });
    }

    @Test
    void a_cut_by_hand_follows_the_sliders_and_can_be_left() {
        FxThread.run(() -> {
            explorer.handCut().cutAfter(Set.of(5));
            double before = solution().shownSplit().delay().total();

            explorer.settingProperty().set(setting().withDeviceSpeed(1e9));
            assertThat(solution().shownSplit().delay().total()).isGreaterThan(before);

            explorer.handCut().leave();
            assertThat(solution().byHand()).isEmpty();
        });
    }

    @Test
    void a_cut_that_breaks_a_pin_says_so() {
        FxThread.run(() -> {
            explorer.pinToDevice(Set.of(8));

            explorer.handCut().show(Set.of(0));

            assertThat(solution().byHand().orElseThrow().comparison()).contains("does not keep all pins");
        });
    }

    @Test
    void a_cut_set_while_the_batch_changes_the_shapes_stays() {
        open("resnet18");
        FxThread.run(() -> {
            explorer.handCut().cutAfter(Set.of(4));
            explorer.settingProperty().set(setting().withBatch(8));
        });
        FxThread.await(
                "shapes follow",
                () -> explorer.shownProperty().get().model().model().batch().size() == 8
                        || explorer.shownProperty()
                                .get()
                                .model()
                                .model()
                                .batch()
                                .symbol()
                                .isEmpty());

        FxThread.run(() -> {
            assertThat(solution().setting().batch()).isEqualTo(8);
            assertThat(solution().byHand()).isPresent();
        });
    }

    @Test
    void pins_sliders_cut_and_views_are_undone_in_turn() {
        Setting first = FxThread.call(this::setting);
        Set<Integer> openBlocks = FxThread.call(explorer::openBlocks);
        FxThread.run(() -> {
            explorer.pinToDevice(Set.of(3));
            explorer.settingProperty().set(setting().withDeviceSpeed(1e9));
            explorer.handCut().show(Set.of(0));
            explorer.openToLevel(1);
        });
        awaitRest();
        FxThread.run(() -> {
            assertThat(explorer.undoing().undoNameProperty().get()).contains("open blocks");
            explorer.undoing().undo();
            assertThat(explorer.openBlocks()).isEqualTo(openBlocks);
            explorer.undoing().undo();
            assertThat(solution().byHand()).isEmpty();
            assertThat(explorer.undoing().undoNameProperty().get()).contains("device speed");
            explorer.undoing().undo();
            explorer.undoing().undo();
            assertThat(setting()).isEqualTo(first);
            assertThat(explorer.undoing().undoNameProperty().get()).isEmpty();
            for (int i = 0; i < 4; i++) {
                explorer.undoing().redo();
            }
            assertThat(setting().pins().device()).containsExactly(3);
            assertThat(solution().byHand()).isPresent();
        });
        awaitRest();
        FxThread.run(() -> assertThat(
                        explorer.shownProperty().get().picture().picture().open())
                .hasSize(1));
    }

    @Test
    void another_model_starts_without_frozen_layers_tail_cut_and_steps() {
        FxThread.run(() -> {
            int last = layers() - 1;
            explorer.settingProperty()
                    .set(setting()
                            .withProtocol(setting()
                                    .protocol()
                                    .withFrozen(Set.of(last))
                                    .withLabels(Labels.withTail(Set.of(last)))));
            explorer.handCut().show(Set.of(last));
        });

        open("alexnet");

        FxThread.run(() -> {
            assertThat(setting().protocol().frozen()).isEmpty();
            assertThat(setting().protocol().labels()).isEqualTo(Labels.ON_DEVICE);
            assertThat(explorer.handCut().deviceProperty().get()).isEmpty();
            assertThat(explorer.undoing().undoNameProperty().get()).isEqualTo(Optional.empty());
            explorer.undoing().undo();
            explorer.undoing().redo();
            assertThat(solution().setting()).isEqualTo(setting());
        });
    }
}
