package io.splitscope.view.controls;

import io.splitscope.model.Legible;
import io.splitscope.model.Symbol;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The symbolic dimensions of a model, each with a value that can be typed. Not there when the model has none. */
public final class DimensionsPane extends VBox {

    private static final int MOST = 1_000_000;

    private final Binding binding;

    /** What happens when a dimension gets a value. */
    @FunctionalInterface
    public interface Binding {
        /** @param value at least 1 */
        void bind(String name, long value);
    }

    /** A pane that shows no dimensions yet. */
    public DimensionsPane(Binding binding) {
        this.binding = binding;
        getStyleClass().add("dimensions-pane");
        show(List.of());
    }

    /** Shows these dimensions in place of others. */
    public void show(List<Symbol> symbols) {
        getChildren().clear();
        setVisible(!symbols.isEmpty());
        setManaged(!symbols.isEmpty());
        if (symbols.isEmpty()) {
            return;
        }
        Label heading = new Label("Dimensions");
        heading.getStyleClass().add("section-heading");
        getChildren().add(heading);
        symbols.forEach(symbol -> getChildren().add(row(symbol)));
    }

    private HBox row(Symbol symbol) {
        int value = (int) Math.min(symbol.value(), MOST);
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(1, MOST, value));
        spinner.setId("dim-" + symbol.name());
        spinner.setEditable(true);
        String shown = Legible.name(symbol.name());
        spinner.setAccessibleText("Dimension " + shown);
        spinner.setTooltip(new Tooltip("The symbolic dimension '" + shown + "' of the model's inputs"));
        spinner.getValueFactory().setConverter(new WholeNumber(spinner));
        spinner.valueProperty().addListener((property, old, now) -> {
            if (now != null && !now.equals(old)) {
                binding.bind(symbol.name(), now);
            }
        });
        Label name = new Label(shown);
        name.setLabelFor(spinner);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, spinner);
        row.getStyleClass().add("quantity-head");
        return row;
    }

    /** Reads whole numbers; for anything else the old value stays. */
    private static final class WholeNumber extends StringConverter<Integer> {

        private final Spinner<Integer> spinner;

        WholeNumber(Spinner<Integer> spinner) {
            this.spinner = spinner;
        }

        @Override
        public String toString(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Math.min(MOST, Math.max(1, Integer.parseInt(text.strip())));
            } catch (NumberFormatException e) {
                spinner.getEditor().setText(toString(spinner.getValue()));
                return spinner.getValue();
            }
        }
    }
}
