package io.splitscope.view.find;

import static io.splitscope.texts.Texts.text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The field to search in, with how many were found and the way from one to the next. */
public final class FindBar extends HBox {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final BooleanProperty brief = new SimpleBooleanProperty(this, "short", false);

    private static final String SYNTAX = text("FindBar.words-look-in-names-operators");

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Finder finder;
    private final FoundList list;

    /** A field for a finder. */
    public FindBar(Finder finder) {
        this.finder = finder;
        this.list = new FoundList(finder);
        getStyleClass().add("find-bar");
        field.setId("find");
        field.setPromptText(text("FindBar.find-conv-3x3-10mb-on"));
        field.setAccessibleText(text("FindBar.find-layers-and-blocks"));
        field.setAccessibleHelp(SYNTAX);
        Tooltip tooltip = new Tooltip(SYNTAX);
        tooltip.getStyleClass().add("syntax-tooltip");
        field.setTooltip(tooltip);
        count.setId("find-count");
        count.getStyleClass().addAll("muted", "find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = arrow("find-previous", "icon-up", text("FindBar.previous-match"), -1);
        Button next = arrow("find-next", "icon-down", text("FindBar.next-match"), 1);
        getChildren().addAll(field, previous, next, count);
        brief.addListener(property -> pseudoClassStateChanged(SHORT, brief.get()));
        field.textProperty().addListener((property, old, now) -> {
            finder.look(now);
            list.showBelow(field);
        });
        field.focusedProperty().addListener((property, old, now) -> {
            if (!now) {
                list.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        finder.findingProperty().addListener((property, old, now) -> count.setText(now.count()));
    }

    /** Whether there is room for a short field only. */
    public BooleanProperty shortProperty() {
        return brief;
    }

    /** Puts the cursor into the field and shows what was found last. */
    public void begin() {
        field.requestFocus();
        field.selectAll();
        list.showBelow(field);
    }

    private void keyPressed(KeyEvent event) {
        boolean used = true;
        if (event.getCode() == KeyCode.ENTER) {
            list.enter(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.showBelow(field);
            list.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (event.getCode() == KeyCode.ESCAPE && list.isShowing()) {
            list.hide();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private Button arrow(String id, String icon, String title, int step) {
        Region graphic = new Region();
        graphic.getStyleClass().addAll("icon", icon);
        Button button = new Button("", graphic);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.setOnAction(event -> finder.step(step));
        return button;
    }
}
