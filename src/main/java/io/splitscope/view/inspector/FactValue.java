package io.splitscope.view.inspector;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** A value that is copied when it is pressed and tells its formula when the pointer rests on it. */
final class FactValue extends Button {

    FactValue(Fact fact) {
        super(fact.value());
        getStyleClass().setAll("fact-value");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(fact.label() + ": " + fact.value());
        setAccessibleHelp(fact.formula());
        String hint = "Click to copy";
        Tooltip tooltip = new Tooltip(fact.formula().isEmpty() ? hint : fact.formula() + "\n" + hint);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setTooltip(tooltip);
        setOnAction(event -> copy(fact.exact()));
        setContextMenu(new ContextMenu(
                item("Copy value", fact.exact()),
                item("Copy as shown", fact.value()),
                item("Copy with its formula", fact.label() + ": " + fact.value() + "\n" + fact.formula())));
    }

    private static MenuItem item(String title, String text) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> copy(text));
        return item;
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
