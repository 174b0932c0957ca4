package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The upper edge of the charts: dragged, or moved with the arrow keys, it makes them higher or lower. */
final class ChartGrip extends StackPane {

    static final double LEAST = 150;
    static final double USUAL = 262;
    static final double MOST = 900;
    private static final double STEP = 20;

    private final DoubleProperty height;
    private double from;
    private double before;

    /** @param height that of the charts, px */
    ChartGrip(DoubleProperty height) {
        this.height = height;
        setId("chart-grip");
        getStyleClass().add("chart-grip");
        Region handle = new Region();
        handle.getStyleClass().add("chart-grip-handle");
        StackPane.setAlignment(handle, Pos.CENTER);
        getChildren().add(handle);
        setCursor(Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(text("ChartGrip.height-of-the-charts"));
        height.addListener(property -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        setOnMousePressed(event -> {
            requestFocus();
            from = event.getScreenY();
            before = height.get();
            event.consume();
        });
        setOnMouseDragged(this::drag);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                set(USUAL);
            }
        });
        setOnKeyPressed(this::key);
    }

    private void drag(MouseEvent event) {
        set(before + from - event.getScreenY());
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP, KP_UP -> set(height.get() + STEP);
            case DOWN, KP_DOWN -> set(height.get() - STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double value) {
        height.set(Math.max(LEAST, Math.min(MOST, value)));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> height.get();
            case MIN_VALUE -> LEAST;
            case MAX_VALUE -> MOST;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
