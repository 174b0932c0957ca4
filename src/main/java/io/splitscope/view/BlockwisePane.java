package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.cost.Quantity;
import io.splitscope.paint.Target;
import io.splitscope.split.Baseline;
import io.splitscope.split.reduce.BlockReduction.Outcome;
import io.splitscope.view.BlockVerdicts.Answer;
import io.splitscope.view.explorer.Explorer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The block-wise way of finding the split (arXiv 2507.01041): blocks that lose nothing by it are one vertex each. Says for each
 * block whether and why, and what is lost when all blocks are contracted untested.
 */
final class BlockwisePane extends TitledPane {

    private static final double HEIGHT = 190;

    private final Explorer explorer;
    private final Consumer<Target> reveal;
    private final Label summary = new Label();
    private final Button showGraph = new Button(text("BlockwisePane.show-this-graph"));
    private final ListView<Outcome> blocks = new ListView<>();
    private Optional<Answer> known = Optional.empty();

    BlockwisePane(Explorer explorer, Consumer<Target> reveal) {
        this.explorer = explorer;
        this.reveal = reveal;
        setId("blockwise");
        setText(text("BlockwisePane.block-wise"));
        setAnimated(false);
        setExpanded(false);
        setMinHeight(USE_PREF_SIZE);
        summary.setId("blockwise-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        showGraph.setId("blockwise-show");
        showGraph.setMinWidth(Region.USE_PREF_SIZE);
        showGraph.setTooltip(new Tooltip(text("BlockwisePane.closes-the-blocks-that-are")));
        showGraph.setOnAction(event -> known.ifPresent(this::showGraph));
        HBox head = new HBox(summary, showGraph);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setSpacing(10);
        blocks.setId("blockwise-blocks");
        blocks.setAccessibleText(text("BlockwisePane.blocks-and-why-each-is"));
        blocks.setPlaceholder(new Label(text("BlockwisePane.no-blocks")));
        blocks.setMinHeight(HEIGHT);
        blocks.setPrefHeight(HEIGHT);
        blocks.setCellFactory(list -> new BlockCell());
        blocks.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reveal(blocks.getSelectionModel().getSelectedItem());
            }
        });
        blocks.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reveal(blocks.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        setContent(new VBox(8, head, blocks));
        show(Optional.empty());
    }

    /** Shows what is found out from now on. */
    void follow(BlockVerdicts verdicts) {
        verdicts.answerProperty().addListener((property, old, now) -> show(now));
    }

    /** Opens or closes. */
    void toggle() {
        setExpanded(!isExpanded());
    }

    private void show(Optional<Answer> answer) {
        Outcome chosen = blocks.getSelectionModel().getSelectedItem();
        known = answer;
        showGraph.setDisable(answer.isEmpty());
        blocks.getItems()
                .setAll(answer.map(found -> found.reduction().outcomes()).orElse(List.of()));
        if (chosen != null) {
            blocks.getItems().stream()
                    .filter(outcome -> outcome.block().equals(chosen.block()))
                    .findFirst()
                    .ifPresent(outcome -> blocks.getSelectionModel().select(outcome));
        }
        summary.setText(answer.map(BlockwisePane::summary).orElse(text("BlockwisePane.testing-the-blocks")));
    }

    private static String summary(Answer found) {
        long contracted = found.reduction().outcomes().stream()
                .filter(Outcome::contracted)
                .count();
        double best = found.solution().split().delay().total();
        return text(
                "BlockwisePane.layers-are-vertices-of-tested",
                found.solution().workload().layers(),
                found.reduction().vertices(),
                contracted,
                found.reduction().outcomes().size(),
                loss(text("BlockwisePane.this-loses"), found.split().delay().total(), best),
                untested(found.solution().blockOnly(), best),
                Quantity.TIME.format(found.nanos() * 1e-9));
    }

    private static String untested(Baseline all, double best) {
        return all instanceof Baseline.Allowed allowed
                ? loss(
                        text("BlockwisePane.all-blocks-contracted-untested-would"),
                        allowed.value().delay().total(),
                        best)
                : text("BlockwisePane.all-blocks-contracted-untested-is");
    }

    /** Delays closer than rounding are the same. */
    private static String loss(String lead, double delay, double best) {
        double loss = best == 0 ? 0 : delay / best - 1;
        return lead
                + (Double.isNaN(loss)
                        ? text("BlockwisePane.what-is-not-known")
                        : Math.abs(loss) < 1e-9
                                ? text("BlockwisePane.nothing")
                                : String.format(Locale.ROOT, "%.2f %%.", 100 * loss));
    }

    private void showGraph(Answer found) {
        explorer.openExactly(found.reduction().outcomes().stream()
                .filter(outcome -> !outcome.contracted())
                .map(outcome -> outcome.block().id())
                .collect(Collectors.toSet()));
    }

    private void reveal(Outcome outcome) {
        if (outcome != null) {
            Block block = outcome.block();
            Target target = new Target.BlockTarget(block.id());
            explorer.selectionProperty().set(Set.of(target));
            reveal.accept(target);
        }
    }

    /** A sentence, in as many lines as it needs. */
    private final class BlockCell extends ListCell<Outcome> {

        BlockCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            String text = empty || outcome == null
                    ? ""
                    : known.map(found -> found.sentence(outcome.block())).orElse("");
            setText(text);
        }
    }
}
