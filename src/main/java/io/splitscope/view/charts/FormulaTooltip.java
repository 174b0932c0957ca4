package io.splitscope.view.charts;

import java.util.function.Supplier;
import javafx.scene.control.Tooltip;

/** Tooltips whose text is worked out only when somebody looks, as a slider move changes them all. */
final class FormulaTooltip {

    private FormulaTooltip() {}

    static Tooltip of(Supplier<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(text.get()));
        return tooltip;
    }
}
