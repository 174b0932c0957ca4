package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.simulate.Totals;
import io.splitscope.simulate.result.Estimate;
import io.splitscope.simulate.result.PolicyResult;
import io.splitscope.simulate.result.PolicyResult.Impossible;
import io.splitscope.simulate.result.PolicyResult.Measured;
import io.splitscope.simulate.result.Results;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The policies side by side. */
final class ResultsTable extends TableView<PolicyResult> {

    private Optional<Measured> best = Optional.empty();

    ResultsTable() {
        setId("laboratory-results");
        setAccessibleText(text("ResultsTable.results"));
        getStyleClass().add("dense");
        setPlaceholder(new Label(text("ResultsTable.no-run-yet")));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        column(text("ResultsTable.policy"), 130, result -> result.policy().title());
        column(
                text("ResultsTable.round"),
                90,
                result -> told(
                        result, own -> Quantity.TIME.format(own.roundSeconds().mean())));
        column(text("ResultsTable.whole-run-95"), 170, ResultsTable::wholeRun);
        column(text("ResultsTable.best-saves"), 105, result -> told(result, this::saved));
        column(
                text("ResultsTable.changes"),
                90,
                result -> told(
                        result,
                        own -> decimal(own.estimate(Totals::splitChanges).mean())));
        column(text("ResultsTable.thinks"), 100, result -> told(result, ResultsTable::decision))
                .getStyleClass()
                .add("decision-time");
        column(text("ResultsTable.bytes-up"), 95, result -> told(result, own -> bytes(own.estimate(Totals::bytesUp))));
        column(
                text("ResultsTable.bytes-down"),
                110,
                result -> told(result, own -> bytes(own.estimate(Totals::bytesDown))));
        column(text("ResultsTable.idle-energy"), 110, result -> told(result, ResultsTable::idleEnergy));
    }

    private static String decision(Measured own) {
        double turns = (double) own.rounds() * own.devices();
        return Quantity.TIME.format(own.estimate(Totals::decisionSeconds).mean() / turns);
    }

    private static String idleEnergy(Measured own) {
        return own.idleEnergy()
                .map(energy -> String.format(Locale.ROOT, "%.1f kJ", energy.mean() / 1000))
                .orElse(text("ResultsTable.not-known"));
    }

    private TableColumn<PolicyResult, String> column(String title, double width, Function<PolicyResult, String> text) {
        TableColumn<PolicyResult, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** Shows results. */
    void show(Results results) {
        best = results.fastest();
        getItems().setAll(results.policies());
    }

    private static String told(PolicyResult result, Function<Measured, String> text) {
        return result.measured().map(text).orElse("–");
    }

    private static String wholeRun(PolicyResult result) {
        if (result instanceof Impossible impossible) {
            return text("ResultsTable.not-possible", impossible.why());
        }
        return told(result, own -> {
            Estimate seconds = own.totalSeconds();
            String mean = Quantity.TIME.format(seconds.mean());
            return seconds.halfWidth().isPresent()
                    ? mean + " ± " + Quantity.TIME.format(seconds.halfWidth().getAsDouble())
                    : text("ResultsTable.unknown", mean);
        });
    }

    private String saved(Measured own) {
        OptionalDouble part = best.orElseThrow().reductionAgainst(own);
        return part.isPresent() ? String.format(Locale.ROOT, "%.2f %%", 100 * part.getAsDouble()) : "–";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String bytes(Estimate estimate) {
        return Quantity.BYTES.format(estimate.mean());
    }
}
