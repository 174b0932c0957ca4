package io.splitscope.view.canvas;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Look;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/**
 * Shows a laid-out picture and lets people move about in it. Paints at most once a frame, and only what shows.
 *
 * <p>Pan by dragging, scrolling and the arrow keys; zoom at the pointer by wheel with the shortcut key, pinch, + and -;
 * F or Home fits; click selects, with Ctrl or Shift adds; double click or Enter opens and closes blocks; Escape selects
 * nothing; Tab and Alt with an arrow key walk from neighbour to neighbour.
 */
public final class GraphCanvas extends Region {

    private final ReadOnlyObjectWrapper<LaidOut> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport");
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.plain(Theme.LIGHT));
    private final ObjectProperty<Set<Target>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ReadOnlyObjectWrapper<Optional<Target>> pointed =
            new ReadOnlyObjectWrapper<>(this, "pointed", Optional.empty());
    private final ObjectProperty<IntConsumer> onToggleBlock =
            new SimpleObjectProperty<>(this, "onToggleBlock", block -> {});
    private final ObjectProperty<Consumer<ContextMenuRequest>> onContextMenu =
            new SimpleObjectProperty<>(this, "onContextMenu", request -> {});
    private final ObjectProperty<Function<Target, String>> tooltipText =
            new SimpleObjectProperty<>(this, "tooltipText", target -> "");

    /**
     * A wish for a context menu.
     *
     * @param target what it is about; empty for the ground
     */
    public record ContextMenuRequest(Optional<Target> target, double screenX, double screenY) {}

    /**
     * Shows a picture. When another picture of the same model was shown, what is under the pointer (or was last opened or
     * closed) stays where it is on screen; a picture of another model is fitted.
     */
    public void setPicture(LaidOut value) {
        picture.set(value);
    }

    /** What is shown; null before the first picture. */
    public ReadOnlyObjectProperty<LaidOut> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The part that shows; null before the first picture. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** How it looks; its selection, hover and focus are replaced by this canvas's own. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** What is selected; may be bound in both directions. */
    public ObjectProperty<Set<Target>> selectionProperty() {
        return selection;
    }

    /** What the pointer is over. */
    public ReadOnlyObjectProperty<Optional<Target>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Called with {@link io.splitscope.block.Block#id()} when a block shall open or, being open, close. */
    public ObjectProperty<IntConsumer> onToggleBlockProperty() {
        return onToggleBlock;
    }

    /** Called when a context menu is wished. */
    public ObjectProperty<Consumer<ContextMenuRequest>> onContextMenuProperty() {
        return onContextMenu;
    }

    /** Tells the text of the tooltip for what the pointer rests on; an empty text shows none. */
    public ObjectProperty<Function<Target, String>> tooltipTextProperty() {
        return tooltipText;
    }

    /** Shows the whole picture. */
    public void fit() {
        throw new UnsupportedOperationException();
    }

    /** Zooms about the centre; the scale is kept within limits. */
    public void zoomTo(double scale) {
        throw new UnsupportedOperationException();
    }

    /** Moves as little as needed to show a target, or the closed block that hides it, at a legible scale. */
    public void reveal(Target target) {
        throw new UnsupportedOperationException();
    }
}
