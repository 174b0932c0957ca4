package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.plot.Plot;
import io.splitscope.view.canvas.FxPen;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A plot on a canvas, and marks on another one above it, so that marks move without painting the plot again. Paints at most
 * once in a frame, and only while it can be seen.
 */
public final class PlotView extends Region {

    private static final double LEAST = 40;
    private static final Plot NOTHING = (pen, palette, width, height) -> {};

    private final Sheet ground = new Sheet();
    private final Sheet marks = new Sheet();
    private final ObservableValue<Theme> theme;
    private final Tooltip tooltip = new Tooltip();
    private Spot taken = (x, y) -> {};
    private Words words = (x, y) -> Optional.empty();
    private Step step = (across, up) -> {};

    /** Hears of a place, px from the upper left corner. */
    @FunctionalInterface
    public interface Spot {
        void at(double x, double y);
    }

    /** What there is to say of a place, px from the upper left corner. */
    @FunctionalInterface
    public interface Words {
        Optional<String> at(double x, double y);
    }

    /** Hears of arrow keys: 1, 0 or -1 to the right and upwards. */
    @FunctionalInterface
    public interface Step {
        void by(int across, int up);
    }

    /** One of the two canvases, with what is to be on it. */
    private static final class Sheet {
        private final Canvas canvas = new Canvas();
        private final FxPen pen = new FxPen(canvas.getGraphicsContext2D());
        private Plot wanted = NOTHING;
        private boolean painted;
    }

    /** @param id names it in style sheets and tests */
    public PlotView(String id, ObservableValue<Theme> theme) {
        this.theme = theme;
        setId(id);
        getStyleClass().add("plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("PlotView.no-chart"));
        getChildren().addAll(ground.canvas, marks.canvas);
        ground.canvas.setMouseTransparent(true);
        marks.canvas.setMouseTransparent(true);
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setShowDuration(Duration.INDEFINITE);
        theme.addListener(property -> {
            ground.painted = false;
            marks.painted = false;
            requestLayout();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::take);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::go);
    }

    /** Hears where the mouse is pressed and dragged. */
    public void onTake(Spot action) {
        taken = action;
    }

    /** Asked what to say of the place under the mouse. */
    public void onTell(Words answer) {
        words = answer;
    }

    /** Hears of arrow keys. */
    public void onStep(Step action) {
        step = action;
    }

    /** Shows a plot in place of the present one. */
    public void show(Plot plot) {
        put(ground, plot);
    }

    /** Shows marks in place of the present ones. */
    public void mark(Plot plot) {
        put(marks, plot);
    }

    /** Shows neither plot nor marks. */
    public void clear() {
        show(NOTHING);
        mark(NOTHING);
        setAccessibleText(text("PlotView.no-chart"));
    }

    private void put(Sheet sheet, Plot plot) {
        sheet.wanted = plot;
        sheet.painted = false;
        requestLayout();
    }

    private void take(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            taken.at(event.getX(), event.getY());
            event.consume();
        }
    }

    private void tell(double x, double y) {
        Optional<String> text = words.at(x, y);
        if (text.isPresent()) {
            tooltip.setText(text.get());
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void go(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> step(event, 1, 0);
            case LEFT -> step(event, -1, 0);
            case UP -> step(event, 0, 1);
            case DOWN -> step(event, 0, -1);
            default -> {}
        }
    }

    private void step(KeyEvent event, int across, int up) {
        step.by(across, up);
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        paint(ground);
        paint(marks);
    }

    private void paint(Sheet sheet) {
        boolean resized = sheet.canvas.getWidth() != getWidth() || sheet.canvas.getHeight() != getHeight();
        if (sheet.painted && !resized) {
            return;
        }
        sheet.painted = true;
        sheet.canvas.setWidth(getWidth());
        sheet.canvas.setHeight(getHeight());
        sheet.pen.transform(1, 0, 0);
        sheet.canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() > LEAST && getHeight() > LEAST) {
            sheet.wanted.paint(sheet.pen, Palette.of(theme.getValue()), getWidth(), getHeight());
        }
    }
}
