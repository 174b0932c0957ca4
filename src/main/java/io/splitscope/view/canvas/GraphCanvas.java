package io.splitscope.view.canvas;

import static io.splitscope.texts.Texts.text;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Point;
import io.splitscope.layout.Transition;
import io.splitscope.model.Model;
import io.splitscope.paint.Look;
import io.splitscope.paint.Overview;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * Shows a laid-out picture and lets people move about in it. Paints at most once a frame, only what shows, and of that what
 * has changed.
 *
 * <p>Dragging, the arrow keys and a touchpad move; the wheel, pinching, + and - zoom at the pointer; F and Home fit. A
 * click selects, with Ctrl or Shift it adds; a double click or Enter opens and closes blocks and looks inside loops; Escape selects nothing;
 * Alt or the shortcut key with an arrow key walks from neighbour to neighbour.
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
    private final ObjectProperty<IntConsumer> onLookInside =
            new SimpleObjectProperty<>(this, "onLookInside", layer -> {});
    private final ObjectProperty<Consumer<ContextMenuRequest>> onContextMenu =
            new SimpleObjectProperty<>(this, "onContextMenu", request -> {});
    private final ObjectProperty<Function<Target, String>> tooltipText =
            new SimpleObjectProperty<>(this, "tooltipText", target -> "");

    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", false);
    private final BooleanProperty followsCut = new SimpleBooleanProperty(this, "followsCut", false);

    private final Canvas canvas = new Canvas();
    private final CanvasPainting painting = new CanvasPainting(canvas);
    private final Tooltip tooltip = new Tooltip();
    private final Motion motion = new Motion(viewport::get, viewport::set);
    private Painter painter;
    private Painter settled;
    private Camera camera;
    private Optional<Target> cursor = Optional.empty();
    private Optional<Anchor> toggled = Optional.empty();
    private boolean atHome;
    private boolean isPainting;

    /**
     * A wish for a context menu.
     *
     * @param target what it is about; empty for the ground
     */
    public record ContextMenuRequest(Optional<Target> target, double screenX, double screenY) {}

    /** An empty canvas. */
    public GraphCanvas() {
        getStyleClass().add("graph-canvas");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(text("GraphCanvas.alt-and-an-arrow-key"));
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        look.addListener((property, before, after) -> {
            repaint();
            follow(before, after);
        });
        followsCut.addListener(property -> followCut());
        selection.addListener((property, before, after) -> selectionChanged(after));
        pointed.addListener((property, before, after) -> pointedChanged(after));
        viewport.addListener((property, before, after) -> repaint());
        focusedProperty().addListener((property, before, after) -> repaint());
        new Navigation(this).install();
        describe();
    }

    /**
     * Shows a picture. When another picture of the same model was shown, what was opened or closed, or else what is under
     * the pointer or in the middle, stays where it is on screen. Of another model, all is shown if it can be read then,
     * else the cut or the beginning.
     */
    public void setPicture(LaidOut value) {
        Objects.requireNonNull(value);
        motion.settle();
        Optional<Anchor> anchor = painter != null && !atHome && showsSameModel(value) ? anchor() : Optional.empty();
        boolean other = painter == null || !showsSameModel(value);
        LaidOut before = painter == null ? value : painter.laidOut();
        settled = new Painter(value);
        painter = settled;
        camera = new Camera(value);
        toggled = Optional.empty();
        atHome |= other;
        if (other) {
            cursor = Optional.empty();
        }
        anchor.ifPresent(a -> {
            settleAt(a);
            if (animated.get() && value.vertices().size() <= Morph.MOST_VERTICES) {
                morph(before, value, a);
            }
        });
        pointed.set(Optional.empty());
        picture.set(value);
        describe();
        repaint();
    }

    private void settleAt(Anchor anchor) {
        painter = settled;
        viewport.set(camera.kept(anchor.applied(painter, viewport.get())));
    }

    private void morph(LaidOut before, LaidOut after, Anchor anchor) {
        Consumer<LaidOut> shower = drawing -> {
            painter = new Painter(drawing);
            viewport.set(anchor.applied(painter, viewport.get()));
            repaint();
        };
        motion.morph(new Transition(before, after), shower, () -> {
            settleAt(anchor);
            repaint();
        });
    }

    private boolean showsSameModel(LaidOut value) {
        Model before = painter.laidOut().picture().model();
        Model after = value.picture().model();
        return before == after
                || before.origin().equals(after.origin())
                        && before.layers().size() == after.layers().size();
    }

    private Optional<Anchor> anchor() {
        Viewport view = viewport.get();
        return toggled.or(() -> pointed.get().flatMap(target -> Anchor.of(painter, view, target)))
                .or(() -> Anchor.central(painter, view));
    }

    /** What is shown; null before the first picture. */
    public ReadOnlyObjectProperty<LaidOut> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The part that shows; null before the first picture has been painted. */
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

    /** Called with {@link io.splitscope.model.Layer#id()} when somebody wants to look inside a layer, should it have bodies. */
    public ObjectProperty<IntConsumer> onLookInsideProperty() {
        return onLookInside;
    }

    /** Called when a context menu is wished. */
    public ObjectProperty<Consumer<ContextMenuRequest>> onContextMenuProperty() {
        return onContextMenu;
    }

    /** Tells the text of the tooltip for what the pointer rests on; an empty text shows none. */
    public ObjectProperty<Function<Target, String>> tooltipTextProperty() {
        return tooltipText;
    }

    /** Shows the whole picture; of a long thin one, what lies around the cut. */
    public void fit() {
        if (isShown()) {
            takeOver();
            Point place = matters();
            viewport.set(camera.fit(getWidth(), getHeight(), place.x(), place.y()));
        }
    }

    /** Shows what a model is opened with: the whole picture if it can be read then, else the cut or the beginning. */
    public void goHome() {
        if (isShown()) {
            takeOver();
            viewport.set(home(getWidth(), getHeight()));
        }
    }

    /** Zooms about the centre; the scale is kept within limits. */
    public void zoomTo(double scale) {
        if (isShown()) {
            zoomBy(scale / viewport.get().scale(), getWidth() / 2, getHeight() / 2);
        }
    }

    /** Moves as little as needed to show a target, or the closed block that hides it, at a legible scale. */
    public void reveal(Target target) {
        if (isShown()) {
            Places.find(painter, target).ifPresent(box -> {
                takeOver();
                viewport.set(camera.revealed(viewport.get(), box));
            });
        }
    }

    /** Whether things move to their new places when blocks open and close, and do not jump there. */
    public BooleanProperty animatedProperty() {
        return animated;
    }

    /** Whether the view goes with the cut when it moves elsewhere, unless the user is moving the view. */
    public BooleanProperty followsCutProperty() {
        return followsCut;
    }

    private void follow(Look before, Look after) {
        boolean stayed = after.split().isPresent()
                && before.split().filter(after.split().get()::placesAs).isPresent();
        if (!stayed && isShown() && !atHome) {
            followCut();
        }
    }

    private void followCut() {
        if (followsCut.get() && isShown()) {
            look.get()
                    .split()
                    .flatMap(settled::cutExtent)
                    .ifPresent(box -> motion.glideTo(camera.following(viewport.get(), box)));
        }
    }

    private void takeOver() {
        motion.takeOver();
        atHome = false;
    }

    /** Shows a place of the drawing in the middle, at a scale within limits. */
    public void lookAt(double x, double y, double scale) {
        zoomTo(scale);
        centre(x, y);
    }

    /** Moves a place of the drawing to the middle. */
    void centre(double x, double y) {
        if (isShown()) {
            Viewport view = viewport.get();
            pan(view.width() / 2 - view.toScreenX(x), view.height() / 2 - view.toScreenY(y));
        }
    }

    void paintOverview(Pen small, Overview overview) {
        if (overview.laidOut() == settled.laidOut()) {
            settled.paint(small, look.get(), overview);
        }
    }

    private boolean isShown() {
        return viewport.get() != null;
    }

    void pan(double byX, double byY) {
        if (isShown()) {
            takeOver();
            viewport.set(camera.panned(viewport.get(), byX, byY));
        }
    }

    void zoomBy(double factor, double x, double y) {
        if (isShown()) {
            takeOver();
            viewport.set(camera.zoomed(viewport.get(), viewport.get().scale() * factor, x, y));
        }
    }

    Hit hit(double x, double y) {
        return isShown() ? Hit.at(painter, viewport.get(), x, y) : Hit.NOTHING;
    }

    void pointAt(Hit hit) {
        pointed.set(hit.target());
    }

    void choose(Optional<Target> target, boolean byKeyboard) {
        cursor = byKeyboard ? target : Optional.empty();
        selection.set(target.map(Set::of).orElse(Set.of()));
    }

    void walk(Side direction) {
        if (!isShown()) {
            return;
        }
        Walk walk = new Walk(painter.laidOut());
        Optional<Target> from = cursor.or(() -> selection.get().stream().findFirst());
        Optional<Target> next = from.isEmpty()
                ? walk.start()
                : from.flatMap(
                        target -> Places.find(painter, target).flatMap(box -> walk.from(target, box, direction)));
        next.ifPresent(target -> {
            choose(next, true);
            reveal(target);
        });
    }

    void toggle(int block) {
        if (isShown()) {
            motion.settle();
            atHome = false;
            toggled = Anchor.of(painter, viewport.get(), new Target.BlockTarget(block));
            onToggleBlock.get().accept(block);
        }
    }

    void lookInside(int layer) {
        onLookInside.get().accept(layer);
    }

    /** Opens or closes the one selected block, or looks inside the one selected layer. */
    boolean toggleSelected() {
        Optional<Target> only = selection.get().size() == 1
                ? Optional.of(selection.get().iterator().next())
                : Optional.empty();
        if (only.isPresent() && only.get() instanceof Target.BlockTarget block && block.id() != 0) {
            toggle(block.id());
            return true;
        }
        if (only.isPresent() && only.get() instanceof Target.LayerTarget layer) {
            lookInside(layer.id());
            return true;
        }
        return false;
    }

    void requestMenu(Optional<Target> target, double screenX, double screenY) {
        onContextMenu.get().accept(new ContextMenuRequest(target, screenX, screenY));
    }

    void requestMenuAtSelection() {
        Optional<Target> target = cursor.or(() -> selection.get().stream().findFirst());
        Optional<Box> box = isShown() ? target.flatMap(t -> Places.find(painter, t)) : Optional.empty();
        double x = box.map(b -> viewport.get().toScreenX(b.centerX())).orElse(getWidth() / 2);
        double y = box.map(b -> viewport.get().toScreenY(b.centerY())).orElse(getHeight() / 2);
        Point2D screen = localToScreen(x, y);
        requestMenu(target, screen.getX(), screen.getY());
    }

    private void selectionChanged(Set<Target> targets) {
        if (cursor.isPresent() && !targets.contains(cursor.get())) {
            cursor = Optional.empty();
        }
        describe();
        repaint();
    }

    private void pointedChanged(Optional<Target> target) {
        String text = target.map(tooltipText.get()).orElse("");
        if (text.isEmpty()) {
            tooltip.hide();
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(text);
            Tooltip.install(this, tooltip);
        }
        repaint();
    }

    private void describe() {
        if (painter == null) {
            setAccessibleText(text("GraphCanvas.no-model-is-open"));
            return;
        }
        String name = painter.laidOut().picture().model().origin().name();
        String chosen = selection.get().stream()
                .map(tooltipText.get())
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> text("GraphCanvas.selected", text))
                .orElse("");
        setAccessibleText(text("GraphCanvas.graph-of", name, chosen));
    }

    /** Paints with the next frame, however often it is called before. */
    private void repaint() {
        if (!isPainting) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        isPainting = true;
        try {
            paint();
        } finally {
            isPainting = false;
        }
    }

    private void paint() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        if (painter == null || width < 1 || height < 1) {
            return;
        }
        place(width, height);
        Optional<Target> focus = isFocused() ? cursor : Optional.empty();
        Look marked = look.get().withMarks(selection.get(), pointed.get(), focus);
        painting.paint(pen -> painter.paint(pen, marked, viewport.get()));
    }

    private void place(double width, double height) {
        Viewport view = viewport.get();
        if (view == null || atHome) {
            viewport.set(home(width, height));
            atHome = look.get().split().isEmpty();
        } else if (view.width() != width || view.height() != height) {
            viewport.set(camera.kept(view.resized(width, height)));
        }
    }

    private Viewport home(double width, double height) {
        Point place = matters();
        return camera.home(width, height, place.x(), place.y());
    }

    /** The place of the cut, or the beginning. */
    private Point matters() {
        Optional<Box> cut = look.get().split().flatMap(painter::cutPlace);
        boolean down = painter.laidOut().direction() == Direction.DOWN;
        return new Point(
                cut.map(Box::centerX).orElse(down ? painter.laidOut().width() / 2 : 0),
                cut.map(Box::centerY).orElse(down ? 0 : painter.laidOut().height() / 2));
    }
}
