package io.splitscope.view;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can switch on and off, wherever it is offered.
 *
 * @param command the switching
 * @param on whether it is on
 */
record Toggle(Command command, BooleanProperty on) {

    static Toggle of(String title, String keys, BooleanProperty on) {
        return new Toggle(Command.of(title, keys, () -> on.set(!on.get())), on);
    }

    /** A flat button for the tool bar that stays down while it is on. */
    ToggleButton button(String id, String icon) {
        ToggleButton button = new ToggleButton("", Icon.of(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setAccessibleText(command.name());
        button.setTooltip(new Tooltip(command.hint()));
        button.selectedProperty().bindBidirectional(on);
        button.disableProperty().bind(command.disabled());
        return button;
    }

    MenuItem menuItem() {
        CheckMenuItem item = new CheckMenuItem(command.title());
        item.setMnemonicParsing(true);
        item.selectedProperty().bindBidirectional(on);
        item.disableProperty().bind(command.disabled());
        if (!command.keys().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.keys()));
        }
        return item;
    }
}
