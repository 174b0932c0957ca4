package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** What other strategies choose in the present setting, and what they lose. Follows the sliders when they rest. */
final class ComparePane extends TitledPane {

    private static final double HEIGHT = 250;

    private final Explorer explorer;
    private final TableView<Row> table = new TableView<>();
    private final Beside<Comparison> comparing;
    private StrategyProblem prepared;
    private OpenModel preparedFor;
    private Solution asked;

    ComparePane(Explorer explorer) {
        this.explorer = explorer;
        setId("compare");
        setText(text("ComparePane.compare-strategies"));
        setAnimated(false);
        setExpanded(false);
        setMinHeight(USE_PREF_SIZE);
        table.setId("compare-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(text("ComparePane.what-other-strategies-choose"));
        table.setPlaceholder(new Label(text("ComparePane.comparing")));
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> new DescribedRow(this::show));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                show(table.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        table.getColumns().add(column(text("ComparePane.strategy"), 190, row -> row.strategy()
                .name()));
        table.getColumns()
                .add(column(
                        text("ComparePane.delay"),
                        90,
                        row -> seconds(row.result().seconds())));
        table.getColumns().add(column(text("ComparePane.loss"), 80, ComparePane::loss));
        table.getColumns()
                .add(column(text("ComparePane.chosen-in"), 90, row -> Quantity.TIME.format(row.micros() * 1e-6)));
        table.getColumns().add(column(text("ComparePane.on-the-device"), 300, ComparePane::remark));
        setContent(table);
        comparing = new Beside<>(
                "comparison", comparison -> table.getItems().setAll(comparison.rows()), problem -> explorer.messages()
                        .failed(text("ComparePane.the-strategies-were-not-compared"), problem));
        expandedProperty().addListener(property -> wanted().ifPresent(comparing::ask));
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                table.getItems().clear();
            }
            wanted().ifPresent(comparing::askAtRest);
        });
    }

    /** Opens or closes. */
    void toggle() {
        setExpanded(!isExpanded());
    }

    /** The comparison that the pane is to show; empty when it shows that already, or nothing. */
    private Optional<Callable<Comparison>> wanted() {
        Shown shown = explorer.shownProperty().get();
        if (!isExpanded()
                || shown == null
                || shown.solution().isEmpty()
                || shown.solution().get() == asked) {
            return Optional.empty();
        }
        Solution present = shown.solution().get();
        if (asked == null || asked.workload() != present.workload() || preparedFor != shown.model()) {
            prepared = new StrategyProblem(present.workload(), shown.model().tree(), SettingRange.USUAL);
            preparedFor = shown.model();
        }
        asked = present;
        StrategyProblem problem = prepared;
        return Optional.of(() -> Comparison.of(problem, present.setting()));
    }

    /** Shows what a strategy chooses in place of the best split. */
    private void show(Row row) {
        if (row != null) {
            row.result().answer().split().ifPresent(split -> explorer.handCut()
                    .show(split.device().stream().boxed().collect(Collectors.toSet())));
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
                ? text("ComparePane.claims", seconds(row.result().claimedSeconds()))
                : "";
        String layers = row.result()
                .answer()
                .split()
                .map(split -> split.deviceCount() == 1
                        ? text("ComparePane.1-layer")
                        : text("ComparePane.layers", split.deviceCount()))
                .orElse("");
        return row.result().answer() instanceof RuledOut ruledOut
                ? text("ComparePane.not-possible", ruledOut.why(), claim)
                : layers + claim;
    }

    /** A row that says what its strategy does, and shows its split when it is double-clicked. */
    private static final class DescribedRow extends TableRow<Row> {

        DescribedRow(Consumer<Row> show) {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    show.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setTooltip(
                    empty || row == null
                            ? null
                            : new Tooltip(text(
                                    "ComparePane.double-click-or-enter-shows",
                                    row.strategy().description())));
        }
    }
}
