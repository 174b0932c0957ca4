package io.splitscope.view.gdsec;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A slider with its title and its value in words. Positions are whole numbers from 0; what they stand for is up to the row. */
final class SliderRow extends VBox {

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final Slider slider;
    private final Label told = new Label();

    /**
     * @param steps the last position
     * @param at the value at a position, ascending
     * @param words how a value is written
     */
    SliderRow(
            String id,
            String title,
            String help,
            int steps,
            DoubleUnaryOperator at,
            DoubleFunction<String> words,
            double usual) {
        slider = new Slider(0, steps, nearest(usual, steps, at));
        slider.setId(id);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(title);
        slider.setAccessibleHelp(help);
        Label name = new Label(title);
        name.setLabelFor(slider);
        name.setTooltip(new Tooltip(help));
        told.setId(id + "-value");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("quantity-control");
        getChildren().addAll(new HBox(name, gap, told), slider);
        value.set(at.applyAsDouble(Math.rint(slider.getValue())));
        told.setText(words.apply(value.get()));
        slider.valueProperty().addListener((property, old, now) -> {
            value.set(at.applyAsDouble(Math.rint(now.doubleValue())));
            told.setText(words.apply(value.get()));
            slider.setAccessibleText(title + ": " + told.getText());
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                slider.setValue(nearest(usual, steps, at));
            }
        });
    }

    private static int nearest(double wanted, int steps, DoubleUnaryOperator at) {
        int best = 0;
        for (int step = 1; step <= steps; step++) {
            if (Math.abs(at.applyAsDouble(step) - wanted) < Math.abs(at.applyAsDouble(best) - wanted)) {
                best = step;
            }
        }
        return best;
    }

    /** What the slider stands at. */
    DoubleProperty valueProperty() {
        return value;
    }
}
