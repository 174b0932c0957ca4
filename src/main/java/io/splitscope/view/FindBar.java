package io.splitscope.view;

import io.splitscope.model.Layer;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Finds layers and blocks by name or operator, one after the other. */
final class FindBar extends HBox {

    private final Explorer explorer;
    private final Consumer<Target> reveal;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private List<Target> found = List.of();
    private int at = -1;

    /** @param reveal shows something in the picture */
    FindBar(Explorer explorer, Consumer<Target> reveal) {
        this.explorer = explorer;
        this.reveal = reveal;
        getStyleClass().add("find-bar");
        field.setId("find");
        field.setPromptText("Find layer or operator");
        field.setAccessibleText("Find layer, block or operator");
        field.setTooltip(new Tooltip("Find by name or operator; Enter goes to the next, Shift+Enter back"));
        count.getStyleClass().addAll("muted", "find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = arrow("find-previous", "icon-up", "Previous", () -> go(-1));
        Button next = arrow("find-next", "icon-down", "Next", () -> go(1));
        getChildren().addAll(field, previous, next, count);
        field.textProperty().addListener((property, old, now) -> search(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                search(field.getText());
            }
        });
    }

    /** Puts the cursor into the field. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    /** Goes to the next thing found, or the one before. */
    void go(int step) {
        if (!found.isEmpty()) {
            at = at < 0 ? (step > 0 ? 0 : found.size() - 1) : Math.floorMod(at + step, found.size());
            Target target = found.get(at);
            explorer.selectionProperty().set(Set.of(target));
            reveal.accept(target);
            tell();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    private void search(String text) {
        at = -1;
        found = matches(text.strip().toLowerCase(Locale.ROOT));
        tell();
    }

    private List<Target> matches(String text) {
        Shown shown = explorer.shownProperty().get();
        List<Target> targets = new ArrayList<>();
        if (text.isEmpty() || shown == null) {
            return targets;
        }
        shown.model().tree().blocks().stream()
                .filter(block -> block.name().toLowerCase(Locale.ROOT).contains(text) && block.id() != 0)
                .forEach(block -> targets.add(new Target.BlockTarget(block.id())));
        for (Layer layer : shown.model().model().layers()) {
            if (layer.op().toLowerCase(Locale.ROOT).contains(text)
                    || layer.name().toLowerCase(Locale.ROOT).contains(text)) {
                targets.add(new Target.LayerTarget(layer.id()));
            }
        }
        return targets;
    }

    private void tell() {
        if (field.getText().isBlank()) {
            count.setText("");
        } else if (found.isEmpty()) {
            count.setText("none");
        } else {
            count.setText(at < 0 ? found.size() + " found" : (at + 1) + " of " + found.size());
        }
    }

    private static Button arrow(String id, String icon, String title, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icon.of(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(title + " match");
        button.setTooltip(new Tooltip(title + " match"));
        button.setOnAction(event -> action.run());
        return button;
    }
}
