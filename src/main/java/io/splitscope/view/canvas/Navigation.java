package io.splitscope.view.canvas;

import io.splitscope.paint.Target;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns mouse, touchpad and keys into moves and choices on a canvas. */
final class Navigation {

    private static final double WHEEL_STEP = 1.2;
    private static final double KEY_STEP = 1.25;
    private static final double PAN_STEP = 64;
    private static final double STILL = 4;

    private final GraphCanvas canvas;
    private Point2D pressed;
    private Point2D last;
    private boolean dragging;
    private boolean touching;

    Navigation(GraphCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> canvas.pointAt(Hit.NOTHING));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(ScrollEvent.SCROLL_STARTED, event -> touching = true);
        canvas.addEventHandler(ScrollEvent.SCROLL_FINISHED, event -> touching = false);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::contextMenu);
    }

    private void point(double x, double y) {
        Hit hit = canvas.hit(x, y);
        canvas.pointAt(hit);
        canvas.setCursor(hit.toggle().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
        last = pressed;
        dragging = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (last == null || event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        Point2D now = new Point2D(event.getX(), event.getY());
        if (dragging || now.distance(pressed) > STILL) {
            dragging = true;
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.pan(now.getX() - last.getX(), now.getY() - last.getY());
            last = now;
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (dragging) {
            canvas.setCursor(Cursor.DEFAULT);
        } else if (event.getButton() == MouseButton.PRIMARY && pressed != null) {
            click(event);
        }
        dragging = false;
        last = null;
        pressed = null;
        event.consume();
    }

    private void click(MouseEvent event) {
        Hit hit = canvas.hit(event.getX(), event.getY());
        if (hit.toggle().isPresent()) {
            canvas.toggle(hit.toggle().getAsInt());
        } else if (event.getClickCount() == 2 && hit.block().isPresent()) {
            canvas.toggle(hit.block().getAsInt());
        } else if (event.getClickCount() == 2 && hit.target().orElse(null) instanceof Target.LayerTarget layer) {
            canvas.lookInside(layer.id());
        } else if (event.isShortcutDown() || event.isControlDown() || event.isShiftDown()) {
            hit.target().ifPresent(this::add);
        } else {
            canvas.choose(hit.target(), false);
        }
    }

    private void add(Target target) {
        Set<Target> selection = new HashSet<>(canvas.selectionProperty().get());
        if (!selection.remove(target)) {
            selection.add(target);
        }
        canvas.selectionProperty().set(Set.copyOf(selection));
    }

    /** A wheel zooms; a touchpad moves, and zooms with the shortcut key. */
    private void scroll(ScrollEvent event) {
        boolean zooms = event.isShortcutDown() || event.isControlDown();
        boolean moves = touching || event.isInertia() || event.isShiftDown() || event.getDeltaX() != 0;
        if (zooms || !moves) {
            double steps = event.getDeltaY() / event.getMultiplierY();
            canvas.zoomBy(Math.pow(WHEEL_STEP, steps), event.getX(), event.getY());
        } else {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        }
        point(event.getX(), event.getY());
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        canvas.zoomBy(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean walks = event.isAltDown() || event.isShortcutDown();
        boolean done = walks ? walk(event) : act(event);
        if (done) {
            event.consume();
        }
    }

    private boolean walk(KeyEvent event) {
        Optional<Side> direction =
                switch (event.getCode()) {
                    case UP, KP_UP -> Optional.of(Side.TOP);
                    case DOWN, KP_DOWN -> Optional.of(Side.BOTTOM);
                    case LEFT, KP_LEFT -> Optional.of(Side.LEFT);
                    case RIGHT, KP_RIGHT -> Optional.of(Side.RIGHT);
                    default -> Optional.empty();
                };
        direction.ifPresent(canvas::walk);
        return direction.isPresent();
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case UP, KP_UP -> canvas.pan(0, PAN_STEP);
            case DOWN, KP_DOWN -> canvas.pan(0, -PAN_STEP);
            case LEFT, KP_LEFT -> canvas.pan(PAN_STEP, 0);
            case RIGHT, KP_RIGHT -> canvas.pan(-PAN_STEP, 0);
            case PAGE_UP -> canvas.pan(0, canvas.getHeight() * 0.9);
            case PAGE_DOWN -> canvas.pan(0, -canvas.getHeight() * 0.9);
            case PLUS, EQUALS, ADD -> canvas.zoomBy(KEY_STEP, canvas.getWidth() / 2, canvas.getHeight() / 2);
            case MINUS, SUBTRACT -> canvas.zoomBy(1 / KEY_STEP, canvas.getWidth() / 2, canvas.getHeight() / 2);
            case F, HOME -> canvas.fit();
            case ENTER -> {
                return canvas.toggleSelected();
            }
            case ESCAPE -> {
                if (canvas.selectionProperty().get().isEmpty()) {
                    return false;
                }
                canvas.choose(Optional.empty(), true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void contextMenu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            canvas.requestMenuAtSelection();
        } else {
            Optional<Target> target = canvas.hit(event.getX(), event.getY()).target();
            if (target.isPresent() && !canvas.selectionProperty().get().contains(target.get())) {
                canvas.choose(target, false);
            }
            canvas.requestMenu(target, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }
}
