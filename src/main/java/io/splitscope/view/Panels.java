package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which parts beside the picture are shown. */
final class Panels {

    private final Map<Panel, BooleanProperty> shown = new EnumMap<>(Panel.class);

    /** A part of the window that can be hidden. */
    enum Panel {
        /** The block tree. */
        OUTLINE(text("Panels.outline"), "Shortcut+2"),
        /** Sliders, dimensions and pins. */
        SETTING(text("Panels.setting"), "Shortcut+3"),
        /** What is selected. */
        INSPECTOR(text("Panels.inspector"), "Shortcut+4"),
        /** The delays. */
        DELAY(text("Panels.delay"), "Shortcut+5");

        private final String title;
        private final String keys;

        Panel(String title, String keys) {
            this.title = title;
            this.keys = keys;
        }
    }

    Panels(Set<Panel> hidden) {
        for (Panel panel : Panel.values()) {
            shown.put(panel, new SimpleBooleanProperty(this, panel.name(), !hidden.contains(panel)));
        }
    }

    /** Whether a panel is shown. */
    BooleanProperty shownProperty(Panel panel) {
        return shown.get(panel);
    }

    /** The panels that are hidden. */
    Set<Panel> hidden() {
        Set<Panel> hidden = EnumSet.noneOf(Panel.class);
        shown.forEach((panel, visible) -> {
            if (!visible.get()) {
                hidden.add(panel);
            }
        });
        return hidden;
    }

    /** Hides exactly these. */
    void hide(Set<Panel> hidden) {
        shown.forEach((panel, visible) -> visible.set(!hidden.contains(panel)));
    }

    /** A command for each panel that shows or hides it. */
    List<Command> commands() {
        return shown.entrySet().stream()
                .map(entry -> Command.of(entry.getKey().title, entry.getKey().keys, () -> entry.getValue()
                        .set(!entry.getValue().get())))
                .toList();
    }
}
