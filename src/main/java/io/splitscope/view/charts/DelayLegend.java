package io.splitscope.view.charts;

import io.splitscope.cost.Quantity;
import io.splitscope.split.DelayBreakdown;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The terms of the best split's delay by name, colour and value. Values have a fixed width, so that nothing jumps. */
final class DelayLegend extends FlowPane {

    private final Map<DelayTerm, Label> values = new EnumMap<>(DelayTerm.class);

    private Function<DelayTerm, String> formula = term -> "";

    DelayLegend() {
        getStyleClass().add("delay-legend");
        for (DelayTerm term : DelayTerm.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", term.styleClass());
            Label value = new Label();
            value.getStyleClass().add("legend-value");
            value.setTooltip(FormulaTooltip.of(() -> formula.apply(term)));
            values.put(term, value);
            Label title = new Label(term.title());
            title.getStyleClass().add("muted");
            HBox entry = new HBox(swatch, title, value);
            entry.getStyleClass().add("legend-entry");
            getChildren().add(entry);
        }
    }

    void show(DelayBreakdown delay, Function<DelayTerm, String> how) {
        formula = how;
        values.forEach((term, value) -> {
            value.setText(Quantity.TIME.format(term.of(delay)));
        });
    }

    void clear() {
        values.values().forEach(value -> value.setText("—"));
    }
}
