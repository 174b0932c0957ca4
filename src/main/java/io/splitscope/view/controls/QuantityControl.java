package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A value on a logarithmic slider that can also be typed with its unit. A double click on the slider brings back the usual
 * value, the arrow keys move it, and so does the wheel once it has the focus: else it scrolls what the slider lies in; with the control key, the arrow keys go from tick to tick.
 */
final class QuantityControl extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** One notch of the wheel or one press of an arrow key moves the slider by this part of its length. */
    private static final double STEP = 0.01;

    private final QuantityScale scale;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final Label complaint = new Label();
    private final TickStrip ticks;
    private boolean magnetic;

    /**
     * @param id names the slider ({@code #id}) and its field ({@code #id-field})
     * @param title what people call the value
     * @param help what it means, with its symbol in the formulas
     */
    QuantityControl(String id, String title, String help, QuantityScale scale, double usual) {
        this.scale = scale;
        ticks = new TickStrip(slider, scale, value::set);
        getStyleClass().add("quantity-control");
        Label label = new Label(title);
        label.setLabelFor(field);
        label.setTooltip(new Tooltip(help));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(label, gap, field);
        head.getStyleClass().add("quantity-head");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        getChildren().addAll(head, new VBox(slider, ticks), complaint);
        setUpSlider(id, title, help, usual);
        setUpField(id, title, help);
        complain("");
        value.addListener((property, old, now) -> show(now.doubleValue()));
        value.addListener((property, old, now) -> ticks.moved(now.doubleValue()));
        value.set(usual);
    }

    /** The value, in the base unit of its quantity. */
    DoubleProperty valueProperty() {
        return value;
    }

    /** Shows marks on the slider, by ascending value. */
    void showTicks(List<Tick> shown) {
        ticks.show(shown);
    }

    /** Puts something behind the field, such as a menu of presets. */
    void addBehindField(Node node) {
        ((HBox) field.getParent()).getChildren().add(node);
    }

    private void setUpSlider(String id, String title, String help, double usual) {
        slider.setId(id);
        slider.setAccessibleText(title);
        slider.setAccessibleHelp(text("QuantityControl.control-and-an-arrow-key", help));
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.valueProperty().addListener((property, old, now) -> {
            double moved = scale.valueAt(now.doubleValue());
            if (moved != scale.valueAt(scale.positionOf(value.get()))) {
                value.set(magnetic ? ticks.heldAt(now.doubleValue()).orElse(moved) : moved);
                show(value.get());
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> magnetic = !event.isAltDown() && !event.isShiftDown());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            magnetic = false;
            ticks.letGo();
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::goByTick);
        slider.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (slider.isFocused()) {
                slider.setValue(slider.getValue() + STEP * Math.signum(event.getDeltaY()));
                event.consume();
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                value.set(usual);
            }
        });
    }

    /** With the control key, the arrows go to where something happens. */
    private void goByTick(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.RIGHT) {
            ticks.goUp();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.LEFT) {
            ticks.goDown();
            event.consume();
        }
    }

    private void setUpField(String id, String title, String help) {
        field.setId(id + "-field");
        field.setAccessibleText(title);
        field.setAccessibleHelp(help);
        field.setTooltip(new Tooltip(text("QuantityControl.type-a-value-such-as", example())));
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                take();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(value.get());
            }
        });
    }

    private String example() {
        return scale.whole()
                ? scale.format(scale.valueAt(0.5))
                : scale.quantity().example();
    }

    private void take() {
        if (field.getText().equals(scale.format(value.get()))) {
            complain("");
            return;
        }
        try {
            value.set(scale.parse(field.getText()));
            show(value.get());
        } catch (IllegalArgumentException e) {
            complain(e.getMessage());
        }
    }

    private void show(double shown) {
        field.setText(scale.format(shown));
        complain("");
        if (scale.valueAt(slider.getValue()) != shown) {
            slider.setValue(scale.positionOf(shown));
        }
    }

    private void complain(String text) {
        complaint.setText(text);
        complaint.setVisible(!text.isEmpty());
        complaint.setManaged(!text.isEmpty());
        field.pseudoClassStateChanged(WRONG, !text.isEmpty());
    }
}
