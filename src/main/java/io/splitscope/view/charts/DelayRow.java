package io.splitscope.view.charts;

import io.splitscope.cost.Quantity;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One delay of those that are compared: its name, its bar, its total and how much that is above the best. */
final class DelayRow {

    private static final int LONGEST = 24;

    private String title;
    private final Label name = new Label();
    private final StackedBar bar = new StackedBar();
    private final Label reason = new Label();
    private final Label total = new Label();
    private final Label difference = new Label();
    private final StackPane middle = new StackPane(bar, reason);

    DelayRow(String title, String id) {
        this.title = title;
        name.setText(title);
        name.setMinWidth(Region.USE_PREF_SIZE);
        total.setId(id + "-total");
        bar.setId(id + "-bar");
        reason.getStyleClass().addAll("muted", "reason");
        reason.setMaxWidth(Double.MAX_VALUE);
        total.getStyleClass().add("delay-total");
        difference.getStyleClass().addAll("muted", "delay-difference");
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, name, middle, total, difference);
        GridPane.setHalignment(total, HPos.RIGHT);
        GridPane.setHalignment(difference, HPos.RIGHT);
    }

    /** Gives the row another title, shortened if need be. */
    void rename(String value) {
        title = value;
        name.setText(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
        name.setTooltip(new Tooltip(value));
    }

    void emphasise() {
        name.getStyleClass().add("strong");
        total.getStyleClass().add("strong");
    }

    /** Whether the row is there at all. */
    void setShown(boolean shown) {
        for (Node node : List.of(name, middle, total, difference)) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    void show(Split split, Solution solution, double longest, double best) {
        double seconds = split.delay().total();
        DelayFormula formula = new DelayFormula(solution.workload(), solution.setting(), split);
        bar.show(split.delay(), longest, formula::of);
        reason.setText("");
        total.setText(Quantity.TIME.format(seconds));
        double above = seconds / best - 1;
        difference.setText(Math.abs(above) < 5e-4 ? "" : percent(above));
        String spoken = title + ": " + total.getText();
        middle.setAccessibleText(spoken);
    }

    void showReason(String text) {
        bar.show(null, 1, term -> "");
        reason.setText(text);
        total.setText("—");
        difference.setText("");
        middle.setAccessibleText(title + ": " + text);
    }

    private static String percent(double above) {
        if (above >= 9.995) {
            return String.format(Locale.ROOT, "×%.0f", above + 1);
        }
        return String.format(Locale.ROOT, "%+.1f %%", 100 * above);
    }
}
