package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.cost.Setting;
import io.splitscope.explain.BlockWords;
import io.splitscope.paint.Target;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.reduce.BlockReduction;
import io.splitscope.split.reduce.BlockReduction.Outcome;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Which blocks may be one vertex each without any loss, and why. Found beside the FX thread when somebody asks: the list is
 * shown, or a block is selected.
 */
final class BlockVerdicts {

    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final Explorer explorer;
    private final ObservableValue<Boolean> listed;
    private final Beside<Answer> beside;
    private Solution asked;

    /**
     * What the tests said.
     *
     * @param model the model
     * @param solution what the setting was, and the best split
     * @param split the best split of the graph of blocks
     * @param nanos how long finding it took, the blocks being tested
     */
    record Answer(OpenModel model, Solution solution, BlockReduction reduction, Split split, long nanos) {

        /** What was said about a block; empty when one around it is one vertex, so that it was not tested. */
        Optional<Outcome> outcome(Block block) {
            return reduction.outcomes().stream()
                    .filter(outcome -> outcome.block().id() == block.id())
                    .findFirst();
        }

        /** Why a block is one vertex, or is not. */
        String sentence(Block block) {
            BlockWords words = new BlockWords(model.model());
            return outcome(block).map(words::sentence).orElseGet(() -> reduction.outcomes().stream()
                    .filter(Outcome::contracted)
                    .filter(around -> around.block().layers().containsAll(block.layers()))
                    .findFirst()
                    .map(around -> text(
                            "BlockVerdicts.part-of-which-is-one", around.block().displayPath()))
                    .orElse(""));
        }
    }

    /** @param listed whether the list of all blocks is shown */
    BlockVerdicts(Explorer explorer, ObservableValue<Boolean> listed) {
        this.explorer = explorer;
        this.listed = listed;
        beside = new Beside<>("blocks", this::found, this::failed);
        listed.addListener(property -> follow());
        explorer.selectionProperty().addListener(property -> follow());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                answer.set(Optional.empty());
                reason.set("");
            }
            follow();
        });
    }

    /** All that is known; a moment old while sliders move, empty until the first is there. */
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The sentence about the selected block; empty when no single block is selected, and until it is known. */
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    private void follow() {
        Optional<Block> block = selected();
        Shown shown = explorer.shownProperty().get();
        if (shown == null || shown.solution().isEmpty() || block.isEmpty() && !listed.getValue()) {
            reason.set("");
            return;
        }
        Solution solution = shown.solution().get();
        say();
        if (solution != asked) {
            asked = solution;
            beside.askAtRest(() -> test(shown.model(), solution));
        }
    }

    private Optional<Block> selected() {
        Set<Target> targets = explorer.selectionProperty().get();
        Shown shown = explorer.shownProperty().get();
        return shown != null
                        && targets.size() == 1
                        && targets.iterator().next() instanceof Target.BlockTarget target
                        && target.id() != 0
                ? Optional.of(shown.model().tree().blocks().get(target.id()))
                : Optional.empty();
    }

    /** Solves twice: the first time prepares. */
    private static Answer test(OpenModel model, Solution solution) throws UnsatisfiablePinsException {
        Setting setting = solution.setting();
        BlockReduction reduction = BlockReduction.of(solution.workload(), model.tree(), setting);
        List<List<Integer>> groups = reduction.groups();
        Splitter blocks = new Splitter(solution.workload()).contracted(groups);
        blocks.solve(setting);
        long before = System.nanoTime();
        Split split = blocks.solve(setting);
        return new Answer(model, solution, reduction, split, System.nanoTime() - before);
    }

    private void found(Answer found) {
        Shown shown = explorer.shownProperty().get();
        if (shown != null && shown.model() == found.model()) {
            answer.set(Optional.of(found));
            say();
        }
    }

    private void say() {
        Optional<Block> block = selected();
        reason.set(answer.get().flatMap(known -> block.map(known::sentence)).orElse(""));
    }

    /** Pins that cannot all hold are told elsewhere. */
    private void failed(Throwable problem) {
        asked = null;
        if (!(problem instanceof UnsatisfiablePinsException)) {
            explorer.messages().failed(text("BlockVerdicts.the-blocks-were-not-tested"), problem);
        }
    }
}
