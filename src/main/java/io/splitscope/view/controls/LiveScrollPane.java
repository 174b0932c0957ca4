package io.splitscope.view.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A scroll pane, as wide as its content, for what changes while sliders move. An ordinary one keeps an image of its content, which is then painted
 * anew and copied in every frame; this one paints just what has changed.
 */
public class LiveScrollPane extends ScrollPane {

    /** A pane that scrolls up and down only. */
    public LiveScrollPane(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        skinProperty().addListener(property -> paintDirectly());
    }

    private void paintDirectly() {
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
