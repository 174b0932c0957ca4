package io.splitscope.view.canvas;

import static io.splitscope.texts.Texts.text;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Look;
import io.splitscope.paint.Overview;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import io.splitscope.split.Split;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * A small map of the whole picture in a corner of a {@link GraphCanvas}, with a frame around what the canvas shows; a click
 * or a drag goes there. Hidden while the canvas shows everything, or is hardly larger than the map. The map is painted only
 * when picture, split or theme have changed and then rested for a moment; moving about moves the frame alone.
 */
public final class Minimap extends Region {

    private static final Duration REST = Duration.millis(150);
    private static final double LONGEST = 190;
    private static final double LEAST_ACROSS = 36;
    private static final double MOST_ACROSS = 150;
    private static final double LEAST_CANVAS = 3;

    private final GraphCanvas graph;
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen(canvas.getGraphicsContext2D());
    private final Rectangle frame = new Rectangle();
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", true);
    private final PauseTransition rest = new PauseTransition(REST);
    private Overview overview;
    private Painted painted;

    /** What the map was painted from; compared by identity. */
    private record Painted(LaidOut picture, Optional<Split> split, Theme theme) {}

    /** @param graph the canvas it is a map of */
    public Minimap(GraphCanvas graph) {
        this.graph = graph;
        getStyleClass().add("minimap");
        frame.getStyleClass().add("minimap-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().addAll(canvas, frame);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("Minimap.map-of-the-whole-graph"));
        setVisible(false);
        rest.setOnFinished(event -> paint());
        graph.pictureProperty().addListener((property, old, now) -> measure());
        graph.viewportProperty().addListener(property -> placeFrame());
        graph.lookProperty().addListener(property -> rest.playFromStart());
        wanted.addListener(property -> placeFrame());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    }

    /** Whether the user wants to see it. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    private void measure() {
        LaidOut picture = graph.pictureProperty().get();
        double scale = LONGEST / Math.max(picture.width(), picture.height());
        double width = across(picture.width() * scale, picture.width() >= picture.height());
        double height = across(picture.height() * scale, picture.height() > picture.width());
        overview = new Overview(picture, width, height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        setMaxSize(width + 2, height + 2);
        setPrefSize(width + 2, height + 2);
        placeFrame();
        rest.playFromStart();
    }

    private static double across(double length, boolean longer) {
        return longer ? length : Math.max(LEAST_ACROSS, Math.min(MOST_ACROSS, length));
    }

    private void placeFrame() {
        Viewport view = graph.viewportProperty().get();
        if (overview == null || view == null) {
            setVisible(false);
            return;
        }
        Box part = view.visible(0);
        double left = Math.max(0, overview.toMapX(part.x()));
        double top = Math.max(0, overview.toMapY(part.y()));
        double right = Math.min(overview.width(), overview.toMapX(part.right()));
        double bottom = Math.min(overview.height(), overview.toMapY(part.bottom()));
        boolean all = left <= 0 && top <= 0 && right >= overview.width() && bottom >= overview.height();
        boolean room = view.width() > LEAST_CANVAS * overview.width() && view.height() > 1.5 * overview.height();
        boolean before = isVisible();
        setVisible(wanted.get() && !all && room);
        if (!isVisible()) {
            return;
        }
        frame.setX(left + 1);
        frame.setY(top + 1);
        frame.setWidth(Math.max(3, right - left));
        frame.setHeight(Math.max(3, bottom - top));
        if (!before) {
            paint();
        }
    }

    private void paint() {
        Look look = graph.lookProperty().get();
        if (overview == null || !isVisible()) {
            return;
        }
        Painted next = new Painted(overview.laidOut(), look.split(), look.theme());
        if (!next.equals(painted)) {
            painted = next;
            graph.paintOverview(pen, overview);
        }
    }

    private void go(MouseEvent event) {
        if (overview != null) {
            graph.centre(overview.toDrawingX(event.getX() - 1), overview.toDrawingY(event.getY() - 1));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(1, 1);
    }
}
