package io.splitscope.view;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.strategy.Comparison;
import io.splitscope.split.strategy.Comparison.Row;
import io.splitscope.split.strategy.SettingRange;
import io.splitscope.split.strategy.StrategyProblem;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** What other strategies choose in the present setting, and what they lose. Follows the sliders when they rest. */
final class ComparePane extends TitledPane {

    private static final Duration REST = Duration.millis(120);
    private static final double HEIGHT = 250;

    private final Explorer explorer;
    private final TableView<Row> table = new TableView<>();
    private final PauseTransition rest = new PauseTransition(REST);
    private final Comparing comparing = new Comparing();
    private Solution asked;

    ComparePane(Explorer explorer) {
        this.explorer = explorer;
        setId("compare");
        setText("Compare strategies");
        setAnimated(false);
        setExpanded(false);
        setMinHeight(USE_PREF_SIZE);
        table.setId("compare-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText("What other strategies choose");
        table.setPlaceholder(new Label("Comparing…"));
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> new DescribedRow());
        table.getColumns().add(column("Strategy", 190, row -> row.strategy().name()));
        table.getColumns().add(column("Delay", 90, row -> seconds(row.result().seconds())));
        table.getColumns().add(column("Loss", 80, ComparePane::loss));
        table.getColumns().add(column("Chosen in", 90, row -> Quantity.TIME.format(row.micros() * 1e-6)));
        table.getColumns().add(column("On the device", 300, ComparePane::remark));
        setContent(table);
        comparing.setOnSucceeded(
                event -> table.getItems().setAll(comparing.getValue().rows()));
        comparing.setOnFailed(
                event -> explorer.messages().failed("The strategies were not compared", comparing.getException()));
        rest.setOnFinished(event -> compare());
        expandedProperty().addListener(property -> compare());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                table.getItems().clear();
            }
            if (isExpanded()) {
                rest.playFromStart();
            }
        });
    }

    /** Opens or closes. */
    void toggle() {
        setExpanded(!isExpanded());
    }

    private void compare() {
        Shown shown = explorer.shownProperty().get();
        if (isExpanded()
                && shown != null
                && shown.solution().isPresent()
                && shown.solution().get() != asked) {
            asked = shown.solution().get();
            comparing.ask(shown.model(), asked);
        }
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? Quantity.TIME.format(seconds.getAsDouble()) : "–";
    }

    private static String loss(Row row) {
        return row.loss().isPresent()
                ? String.format(Locale.ROOT, "%.2f %%", row.loss().getAsDouble() * 100)
                : "–";
    }

    private static String remark(Row row) {
        String claim = row.result().claimedSeconds().isPresent()
                ? "; claims " + seconds(row.result().claimedSeconds())
                : "";
        String layers = row.result()
                .answer()
                .split()
                .map(split -> split.deviceCount() == 1 ? "1 layer" : split.deviceCount() + " layers")
                .orElse("");
        return row.result().answer() instanceof RuledOut ruledOut
                ? "not possible: " + ruledOut.why() + claim
                : layers + claim;
    }

    /** A row that says what its strategy does. */
    private static final class DescribedRow extends TableRow<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setTooltip(empty || row == null ? null : new Tooltip(row.strategy().description()));
        }
    }

    /** Compares beside the FX thread, one after the other; a new question takes the place of one that waits. */
    private static final class Comparing extends Service<Comparison> {

        private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "comparison");
            thread.setDaemon(true);
            return thread;
        });
        private OpenModel model;
        private Solution solution;
        private StrategyProblem prepared;

        Comparing() {
            setExecutor(THREAD);
        }

        void ask(OpenModel of, Solution present) {
            if (solution == null || solution.workload() != present.workload() || model != of) {
                prepared = new StrategyProblem(present.workload(), of.tree(), SettingRange.USUAL);
            }
            model = of;
            solution = present;
            restart();
        }

        @Override
        protected Task<Comparison> createTask() {
            StrategyProblem problem = prepared;
            Setting setting = solution.setting();
            return new Task<>() {
                @Override
                protected Comparison call() {
                    return Comparison.of(problem, setting);
                }
            };
        }
    }
}
