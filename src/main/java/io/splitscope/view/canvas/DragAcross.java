package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Look;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Cards of layers and closed blocks, and open blocks by their titles, are dragged to the ground of the other side and
 * dropped there. What is selected comes along; a hint at the pointer says what dropping would do; near the border the
 * picture moves on; Escape, and dropping on the ground they come from, leaves all as it was.
 *
 * <p>Where names cannot be read everything is so small that a drag means to move the picture, as it does on the ground.
 */
public final class DragAcross {

    private static final double STILL = 4;
    /** From here on cards bear names. */
    private static final double LEGIBLE = 0.38;
    /** The picture moves on while the pointer is so near its border, px. */
    private static final double BORDER = 28;

    private static final double STEP = 9;

    private final GraphCanvas canvas;
    private final Decider decider;
    private final DragHint hint = new DragHint();
    private final AnimationTimer mover = new AnimationTimer() {
        @Override
        public void handle(long now) {
            moveOn();
        }
    };
    private Optional<Grip> grip = Optional.empty();
    private boolean cancelled;

    /** Knows what a drop means. */
    public interface Decider {

        /**
         * What dropping would do.
         *
         * @param carried layers and blocks
         * @param side {@link Side#DEVICE} or {@link Side#SERVER}
         * @return empty when it would do nothing
         */
        Optional<Proposal> propose(Set<Target> carried, Side side);
    }

    /**
     * What dropping would do.
     *
     * @param title what will be done, in a few words
     * @param effect what comes of it, or why it cannot be; may be empty
     * @param drop does it; empty when it cannot be
     */
    public record Proposal(String title, String effect, Optional<Runnable> drop) {}

    /** What the pointer has taken hold of. */
    private static final class Grip {
        private final Target target;
        private final Point2D start;
        private Point2D pointer;
        private Set<Target> carried = Set.of();
        private Optional<Side> over = Optional.empty();
        private Optional<Proposal> proposal = Optional.empty();

        Grip(Target target, Point2D start) {
            this.target = target;
            this.start = start;
            this.pointer = start;
        }

        boolean isCarrying() {
            return !carried.isEmpty();
        }
    }

    /** Listens to a canvas. */
    public DragAcross(GraphCanvas canvas, Decider decider) {
        this.canvas = canvas;
        this.decider = decider;
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        canvas.pictureProperty().addListener(property -> cancel());
    }

    /** What shows the hint, to be laid over the canvas. */
    public Node node() {
        return hint;
    }

    private void press(MouseEvent event) {
        end();
        cancelled = false;
        boolean plain = event.getButton() == MouseButton.PRIMARY
                && !(event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown());
        Viewport view = canvas.viewportProperty().get();
        if (plain && view != null && view.scale() >= LEGIBLE && look().split().isPresent()) {
            Point2D at = new Point2D(event.getX(), event.getY());
            grip = handle(at, view).map(target -> new Grip(target, at));
        }
    }

    private Optional<Target> handle(Point2D at, Viewport view) {
        Hit hit = canvas.hit(at.getX(), at.getY());
        double x = view.toDrawingX(at.getX());
        double y = view.toDrawingY(at.getY());
        boolean card = picture().vertexAt(x, y).isPresent();
        return hit.toggle().isPresent()
                ? Optional.empty()
                : hit.target()
                        .filter(DragAcross::isMovable)
                        .filter(t -> card
                                || picture()
                                        .frameAt(x, y)
                                        .map(PlacedFrame::title)
                                        .filter(title -> title.contains(x, y))
                                        .isPresent());
    }

    private static boolean isMovable(Target target) {
        return target instanceof Target.LayerTarget || target instanceof Target.BlockTarget;
    }

    private void drag(MouseEvent event) {
        if (cancelled) {
            event.consume();
        }
        grip.ifPresent(held -> {
            held.pointer = new Point2D(event.getX(), event.getY());
            if (!held.isCarrying() && held.pointer.distance(held.start) > STILL) {
                lift(held);
            }
            if (held.isCarrying()) {
                look(held);
            }
            event.consume();
        });
    }

    private void lift(Grip held) {
        if (!canvas.selectionProperty().get().contains(held.target)) {
            canvas.choose(Optional.of(held.target), false);
        }
        Set<Target> carried = new HashSet<>(canvas.selectionProperty().get());
        carried.removeIf(target -> !isMovable(target));
        held.carried = Set.copyOf(carried);
        canvas.pointAt(Hit.NOTHING);
        canvas.setCursor(Cursor.CLOSED_HAND);
        Viewport view = canvas.viewportProperty().get();
        List<Box> cards = picture().verticesIn(view.visible(0)).stream()
                .filter(placed -> held.carried.contains(Target.of(placed.vertex())))
                .map(PlacedVertex::box)
                .map(box -> new Box(
                        view.toScreenX(box.x()),
                        view.toScreenY(box.y()),
                        box.width() * view.scale(),
                        box.height() * view.scale()))
                .toList();
        hint.lift(cards, held.start);
        mover.start();
    }

    private void look(Grip held) {
        Optional<Side> before = held.over;
        held.over = side(held);
        if (!before.equals(held.over) || before.isEmpty()) {
            held.proposal = held.over.flatMap(side -> decider.propose(held.carried, side));
            canvas.setCursor(
                    held.proposal.isPresent() && held.proposal.get().drop().isEmpty()
                            ? Cursor.DISAPPEAR
                            : Cursor.CLOSED_HAND);
        }
        hint.show(held.pointer, held.over, held.proposal);
    }

    /** The side on whose ground the pointer is; empty outside the canvas. */
    private Optional<Side> side(Grip held) {
        if (!canvas.contains(held.pointer)) {
            return Optional.empty();
        }
        Viewport view = canvas.viewportProperty().get();
        return look().split().flatMap(split -> new Territory(picture(), split, held.carried)
                .at(view.toDrawingX(held.pointer.getX()), view.toDrawingY(held.pointer.getY()), view));
    }

    private void moveOn() {
        grip.filter(Grip::isCarrying).ifPresent(held -> {
            double x = beyond(held.pointer.getX(), canvas.getWidth());
            double y = beyond(held.pointer.getY(), canvas.getHeight());
            if (x != 0 || y != 0) {
                canvas.pan(-STEP * x, -STEP * y);
                look(held);
            }
        });
    }

    private static double beyond(double at, double length) {
        if (at < BORDER) {
            return -1;
        }
        return at > length - BORDER ? 1 : 0;
    }

    private void release(MouseEvent event) {
        if (cancelled) {
            cancelled = false;
            event.consume();
        }
        grip.filter(Grip::isCarrying).ifPresent(held -> {
            event.consume();
            Optional<Runnable> drop = held.proposal.flatMap(Proposal::drop);
            end();
            drop.ifPresent(Runnable::run);
        });
        end();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && grip.filter(Grip::isCarrying).isPresent()) {
            cancel();
            event.consume();
        }
    }

    private void cancel() {
        if (grip.filter(Grip::isCarrying).isPresent()) {
            cancelled = true;
        }
        end();
    }

    private void end() {
        if (grip.filter(Grip::isCarrying).isPresent()) {
            canvas.setCursor(Cursor.DEFAULT);
            mover.stop();
            hint.hide();
        }
        grip = Optional.empty();
    }

    private LaidOut picture() {
        return canvas.pictureProperty().get();
    }

    private Look look() {
        return canvas.lookProperty().get();
    }
}
