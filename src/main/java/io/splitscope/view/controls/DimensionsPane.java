package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.DataExtent;
import io.splitscope.model.Legible;
import io.splitscope.model.Symbol;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The symbolic dimensions of a model and the numbers that only the data decides, each with a value that can be typed. Not there
 * when the model has none.
 */
public final class DimensionsPane extends VBox {

    private static final int MOST = 1_000_000;

    private final Binding binding;

    /** What happens when a dimension gets a value, or is left to the data again. */
    public interface Binding {
        /**
         * @throws IllegalArgumentException if the value is below 1 or above what is possible
         */
        void bind(String name, long value);

        /** Leaves a number to the data. */
        void release(String name);
    }

    /** A pane that shows no dimensions yet. */
    public DimensionsPane(Binding binding) {
        this.binding = binding;
        getStyleClass().add("dimensions-pane");
        show(List.of(), List.of());
    }

    /** Shows these dimensions, and what the data decides, in place of others. */
    public void show(List<Symbol> symbols, List<DataExtent> extents) {
        getChildren().clear();
        boolean any = !symbols.isEmpty() || !extents.isEmpty();
        setVisible(any);
        setManaged(any);
        if (!symbols.isEmpty()) {
            showSymbols(symbols);
        }
        if (!extents.isEmpty()) {
            getChildren().add(new DecidedExtents(binding, extents));
        }
    }

    private void showSymbols(List<Symbol> symbols) {
        Label heading = new Label(text("DimensionsPane.dimensions"));
        heading.getStyleClass().add("section-heading");
        getChildren().add(heading);
        symbols.forEach(symbol -> getChildren().add(row(symbol)));
    }

    private HBox row(Symbol symbol) {
        int value = (int) Math.min(symbol.value(), MOST);
        CountSpinner spinner = new CountSpinner(MOST, value);
        spinner.setId("dim-" + symbol.name());
        String shown = Legible.name(symbol.name());
        spinner.setAccessibleText(text("DimensionsPane.dimension", shown));
        spinner.setTooltip(new Tooltip(text("DimensionsPane.the-symbolic-dimension-of-the", shown)));
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
}
