package io.splitscope.view;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
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
