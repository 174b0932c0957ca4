package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Prediction;
import io.splitscope.trial.Speed;
import io.splitscope.trial.Summary;
import io.splitscope.trial.Term;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The terms, predicted beside measured, in numbers. */
final class ComparisonGrid extends GridPane {

    private static final int PREDICTED = 1;
    private static final int MEASURED = 2;
    private static final int RANGE = 3;
    private static final int NOTE = 4;
    private static final int TOTAL_ROW = 5;

    private final Label[][] cells = new Label[TOTAL_ROW + 1][NOTE + 1];
    private Setting setting;
    private Prediction prediction;

    ComparisonGrid() {
        getStyleClass().add("trial-grid");
        setId("trial-comparison");
        for (int column = 0; column <= NOTE; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 || column == NOTE ? HPos.LEFT : HPos.RIGHT);
            constraints.setMinWidth(column == NOTE ? 0 : USE_PREF_SIZE);
            constraints.setHgrow(column == NOTE ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(constraints);
        }
        addRow(
                0,
                new Label(),
                heading(text("ComparisonGrid.predicted")),
                heading(text("ComparisonGrid.measured")),
                heading(text("ComparisonGrid.from-to")));
        for (TermLook look : TermLook.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", look.styleClass());
            HBox name = new HBox(6, swatch, new Label(look.title()));
            name.getStyleClass().add("reason");
            add(name, 0, row(look.term()));
            cells(row(look.term()), look.name().toLowerCase(Locale.ROOT));
        }
        add(heading(text("ComparisonGrid.total")), 0, TOTAL_ROW);
        cells(TOTAL_ROW, "total");
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("trial-heading");
        return label;
    }

    private static int row(Term term) {
        return term.ordinal() + 1;
    }

    private void cells(int row, String name) {
        for (int column = PREDICTED; column <= NOTE; column++) {
            Label cell = new Label();
            cell.setId("trial-" + name + "-" + column);
            cells[row][column] = cell;
            add(cell, column, row);
        }
        cells[row][NOTE].setWrapText(true);
        cells[row][NOTE].setMinHeight(USE_PREF_SIZE);
    }

    /** Shows a prediction before anything was measured. */
    void begin(Setting value, Prediction predicted) {
        setting = value;
        prediction = predicted;
        for (Term term : Term.values()) {
            show(row(term), PREDICTED, time(term.of(predicted.terms())));
        }
        show(TOTAL_ROW, PREDICTED, time(predicted.terms().total()));
        for (int row = 1; row <= TOTAL_ROW; row++) {
            for (int column = MEASURED; column <= NOTE; column++) {
                show(row, column, "");
            }
        }
    }

    /** Shows what was measured so far. */
    void show(List<Measured> iterations) {
        for (Term term : Term.values()) {
            show(row(term), Summary.of(iterations, term));
            show(row(term), NOTE, note(term, iterations));
        }
        show(TOTAL_ROW, Summary.total(iterations));
    }

    private void show(int row, Summary summary) {
        show(row, MEASURED, time(summary.median()));
        show(row, RANGE, time(summary.least()) + " … " + time(summary.most()));
    }

    private void show(int row, int column, String text) {
        cells[row][column].setText(text);
    }

    private String note(Term term, List<Measured> iterations) {
        if (term.isCompute()) {
            double wanted = term == Term.DEVICE ? setting.deviceSpeed() : setting.serverSpeed();
            return Speed.of(prediction, iterations, term)
                    .map(speed -> text(
                            "ComparisonGrid.this-computer-the-setting",
                            Quantity.SPEED.format(speed.flopsPerSecond()),
                            Quantity.SPEED.format(wanted)))
                    .orElse("");
        }
        double predicted = term.of(prediction.terms());
        double measured = Summary.of(iterations, term).median();
        return predicted > 0 && Double.isFinite(predicted)
                ? String.format(Locale.ROOT, "%+.1f %%", 100 * (measured / predicted - 1))
                : "";
    }

    private static String time(double seconds) {
        return Quantity.TIME.format(seconds);
    }
}
