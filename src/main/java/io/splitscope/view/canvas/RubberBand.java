package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Vertex;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * A rectangle drawn over a canvas with Shift held: selects the layers and closed blocks whose middles lie in it, and with
 * the shortcut key adds them to what is selected.
 */
public final class RubberBand {

    /** A shorter drag is a click. */
    private static final double LEAST = 4;

    private final GraphCanvas canvas;
    private final Rectangle band = new Rectangle();
    private final Pane layer = new Pane(band);
    private Optional<Point2D> start = Optional.empty();

    /** Listens to a canvas. */
    public RubberBand(GraphCanvas canvas) {
        this.canvas = canvas;
        layer.setMouseTransparent(true);
        layer.setMinSize(0, 0);
        band.setManaged(false);
        band.setVisible(false);
        band.getStyleClass().add("rubber-band");
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** What shows the rectangle, to be laid over the canvas. */
    public Node node() {
        return layer;
    }

    private void press(MouseEvent event) {
        boolean begins = event.getButton() == MouseButton.PRIMARY && event.isShiftDown();
        start = begins ? Optional.of(new Point2D(event.getX(), event.getY())) : Optional.empty();
    }

    private void drag(MouseEvent event) {
        start.ifPresent(from -> {
            band.setX(Math.min(from.getX(), event.getX()));
            band.setY(Math.min(from.getY(), event.getY()));
            band.setWidth(Math.abs(event.getX() - from.getX()));
            band.setHeight(Math.abs(event.getY() - from.getY()));
            band.setVisible(Math.max(band.getWidth(), band.getHeight()) > LEAST);
            event.consume();
        });
    }

    private void release(MouseEvent event) {
        if (band.isVisible()) {
            select(event.isShortcutDown());
            band.setVisible(false);
            event.consume();
        }
        start = Optional.empty();
    }

    private void select(boolean more) {
        LaidOut picture = canvas.pictureProperty().get();
        Viewport view = canvas.viewportProperty().get();
        if (picture == null || view == null) {
            return;
        }
        double left = view.toDrawingX(band.getX());
        double top = view.toDrawingY(band.getY());
        Box part = new Box(left, top, band.getWidth() / view.scale(), band.getHeight() / view.scale());
        Set<Target> chosen = new HashSet<>(more ? canvas.selectionProperty().get() : Set.of());
        for (PlacedVertex placed : picture.verticesIn(part)) {
            if (part.contains(placed.box().centerX(), placed.box().centerY())) {
                target(placed.vertex()).ifPresent(chosen::add);
            }
        }
        canvas.selectionProperty().set(Set.copyOf(chosen));
    }

    private static Optional<Target> target(Vertex vertex) {
        if (vertex instanceof Vertex.LayerVertex single) {
            return Optional.of(new Target.LayerTarget(single.layer().id()));
        }
        return vertex instanceof Vertex.BlockVertex closed
                ? Optional.of(new Target.BlockTarget(closed.block().id()))
                : Optional.empty();
    }
}
