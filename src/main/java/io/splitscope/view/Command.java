package io.splitscope.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can ask for, wherever it is offered.
 *
 * @param title with an underscore before its mnemonic
 * @param keys the accelerator; empty for none
 * @param action what it does
 * @param disabled whether it cannot be asked for now
 */
record Command(String title, String keys, Runnable action, BooleanProperty disabled) {

    static Command of(String title, String keys, Runnable action) {
        return new Command(title, keys, action, new SimpleBooleanProperty());
    }

    /** The title without its mnemonic. */
    String name() {
        return title.replace("_", "");
    }

    /** The name with the accelerator, for tooltips. */
    String hint() {
        return keys.isEmpty()
                ? name()
                : name() + "  (" + KeyCombination.valueOf(keys).getDisplayText() + ")";
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(true);
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(disabled);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
