package io.splitscope.view.controls;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.split.envelope.Axis;
import io.splitscope.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The speed of a side: a slider in FLOP/s or, once the side was measured, one that tells how many times as fast as measured it is,
 * with what was measured below it.
 */
final class SpeedControl extends VBox {

    private static final double LARGEST_FACTOR = 100;

    private final ObjectProperty<Setting> setting;
    private final Knob knob;
    private final ObservableValue<Optional<MeasuredSpeed>> measured;
    private final ObservableValue<Map<Axis, List<Tick>>> ticks;
    private final QuantityControl speed;
    private final QuantityControl factor;
    private final Label text = new Label();
    private final Label doubt = new Label();
    private final HBox about = new HBox();
    private boolean following;

    /**
     * @param knob turns the speed
     * @param speed the slider in FLOP/s
     * @param measured what was measured; empty when nothing was
     * @param forget lets FLOPs count again
     */
    SpeedControl(
            ObjectProperty<Setting> setting,
            ObservableValue<Map<Axis, List<Tick>>> ticks,
            Knob knob,
            QuantityControl speed,
            ObservableValue<Optional<MeasuredSpeed>> measured,
            Runnable forget) {
        this.setting = setting;
        this.ticks = ticks;
        this.knob = knob;
        this.speed = speed;
        this.measured = measured;
        String side = knob == Knob.DEVICE_SPEED ? Texts.text("SpeedControl.device") : Texts.text("SpeedControl.server");
        factor = new QuantityControl(
                side + "-factor",
                Texts.text(
                        "SpeedControl.measured",
                        (knob == Knob.DEVICE_SPEED
                                ? Texts.text("SpeedControl.device-2")
                                : Texts.text("SpeedControl.server-2"))),
                Texts.text("SpeedControl.how-many-times-as-fast", side),
                new QuantityScale(Quantity.COUNT, 1 / LARGEST_FACTOR, LARGEST_FACTOR, false),
                1);
        text.setId(side + "-profile");
        text.getStyleClass().addAll("muted", "small-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        doubt.setId(side + "-profile-doubt");
        doubt.getStyleClass().addAll("complaint", "small-text");
        doubt.setWrapText(true);
        Button free = new Button(Texts.text("SpeedControl.forget"));
        free.setId(side + "-profile-forget");
        free.getStyleClass().addAll("flat", "small");
        free.setMinWidth(USE_PREF_SIZE);
        free.setAccessibleText(Texts.text("SpeedControl.forget-the-profile-of-the", side));
        free.setOnAction(event -> forget.run());
        about.getChildren().addAll(text, free);
        getStyleClass().add("speed-control");
        getChildren().addAll(speed, factor, about, doubt);
        factor.valueProperty().addListener((property, old, now) -> turn(now.doubleValue()));
        setting.addListener(property -> follow());
        measured.addListener(property -> show());
        ticks.addListener(property -> showTicks());
        show();
    }

    private Optional<MeasuredSpeed> fitting() {
        return measured.getValue().filter(MeasuredSpeed::fits);
    }

    private void show() {
        boolean fits = fitting().isPresent();
        appear(speed, !fits);
        appear(factor, fits);
        appear(about, measured.getValue().isPresent());
        text.setText(measured.getValue().map(MeasuredSpeed::text).orElse(""));
        doubt.setText(measured.getValue().map(MeasuredSpeed::doubt).orElse(""));
        appear(doubt, !doubt.getText().isEmpty());
        follow();
        showTicks();
    }

    private static void appear(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void follow() {
        fitting().ifPresent(base -> {
            following = true;
            factor.valueProperty().set(knob.of(setting.get()) / base.speed());
            following = false;
        });
    }

    private void turn(double value) {
        if (!following) {
            fitting().ifPresent(base -> setting.set(knob.turned(setting.get(), value * base.speed())));
        }
    }

    private void showTicks() {
        List<Tick> all = knob.axis().map(axis -> ticks.getValue().get(axis)).orElse(null);
        if (all != null && fitting().isPresent()) {
            double base = fitting().get().speed();
            factor.showTicks(all.stream()
                    .map(tick -> new Tick(tick.value() / base, tick.text()))
                    .toList());
        } else {
            factor.showTicks(List.of());
        }
    }
}
