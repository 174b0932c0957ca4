package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Terms;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The prediction, the median of what was measured, and each iteration as bars on one scale, the newest iteration first. */
final class IterationBars extends GridPane {

    private record Row(Label name, TermsBar bar, Label total) {
        void show(Terms terms, double longest) {
            bar.show(terms, longest);
            total.setText(Quantity.TIME.format(terms.total()));
        }
    }

    private final Row predicted = row(text("IterationBars.predicted"));
    private final Row median = row(text("IterationBars.measured"));
    private final List<Row> iterations = new ArrayList<>();

    IterationBars() {
        setId("trial-bars");
        getStyleClass().add("trial-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        ColumnConstraints total = new ColumnConstraints();
        total.setHalignment(HPos.RIGHT);
        total.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(name, bar, total);
    }

    private static Row row(String name) {
        return new Row(new Label(name), new TermsBar(name), new Label());
    }

    /** Shows a prediction alone. */
    void begin(Terms terms) {
        iterations.clear();
        getChildren().clear();
        put(predicted, 0);
        predicted.show(terms, finite(terms.total()));
    }

    /**
     * Adds an iteration.
     *
     * @param medians the medians of the terms
     * @param total the median of whole iterations, which is not quite their sum
     */
    void add(Measured iteration, Terms medians, double total) {
        Row added = row(text("IterationBars.iteration", iteration.number()));
        added.bar().show(iteration.terms(), 1);
        iterations.add(0, added);
        median.bar().show(medians, 1);
        arrange();
        median.total().setText(Quantity.TIME.format(total));
    }

    /** Nothing when a delay has no bound, so that the others have a scale. */
    private static double finite(double seconds) {
        return Double.isFinite(seconds) ? seconds : 0;
    }

    /** All bars on the scale of the longest. */
    private void arrange() {
        double longest = Math.max(
                finite(predicted.bar().terms().total()),
                iterations.stream()
                        .mapToDouble(row -> row.bar().terms().total())
                        .max()
                        .orElse(0));
        getChildren().clear();
        put(predicted, 0);
        put(median, 1);
        predicted.show(predicted.bar().terms(), longest);
        median.show(median.bar().terms(), longest);
        for (int i = 0; i < iterations.size(); i++) {
            put(iterations.get(i), i + 2);
            iterations.get(i).show(iterations.get(i).bar().terms(), longest);
        }
    }

    private void put(Row row, int at) {
        addRow(at, row.name(), row.bar(), row.total());
    }
}
