package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** A value that is copied when it is pressed and tells its formula when the pointer rests on it. */
final class FactValue extends Button {

    private static final String HINT = text("FactValue.click-to-copy");

    private final Tooltip tooltip = new Tooltip();
    private Fact fact;

    FactValue(Fact fact) {
        getStyleClass().setAll("fact-value");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setTooltip(tooltip);
        setOnAction(event -> copy(this.fact.exact()));
        setOnContextMenuRequested(event -> {
            menu().show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        show(fact);
    }

    /** Shows another value in place of the one before. */
    void show(Fact value) {
        if (value.equals(fact)) {
            return;
        }
        fact = value;
        setText(value.value());
        setAccessibleText(value.label() + ": " + value.value());
        setAccessibleHelp(value.formula());
        tooltip.setText(value.formula().isEmpty() ? HINT : value.formula() + "\n" + HINT);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item(text("FactValue.copy-value"), fact.exact()),
                item(text("FactValue.copy-as-shown"), fact.value()),
                item(
                        text("FactValue.copy-with-its-formula"),
                        fact.label() + ": " + fact.value() + "\n" + fact.formula()));
        menu.setAutoHide(true);
        return menu;
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
