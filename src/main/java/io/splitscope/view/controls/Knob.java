package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.split.envelope.Axis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/** One number of a setting that can be turned. */
enum Knob {
    DEVICE_SPEED(
            Optional.of(Axis.DEVICE_SPEED),
            text("Knob.device-speed"),
            text("Knob.f-d-flop-the-device"),
            new QuantityScale(Quantity.SPEED, 1e8, 1e14, false),
            Setting::deviceSpeed,
            Setting::withDeviceSpeed),
    SERVER_SPEED(
            Optional.of(Axis.SERVER_SPEED),
            text("Knob.server-speed"),
            text("Knob.f-s-flop-the-server"),
            new QuantityScale(Quantity.SPEED, 1e10, 1e15, false),
            Setting::serverSpeed,
            Setting::withServerSpeed),
    UPLINK(
            Optional.of(Axis.UPLINK),
            text("Knob.uplink"),
            text("Knob.r-up-bits-a-second"),
            new QuantityScale(Quantity.RATE, 1e5, 1e10, false),
            setting -> setting.link().uplink(),
            (setting, value) -> setting.withLink(
                    new Link(value, setting.link().downlink(), setting.link().latency()))),
    DOWNLINK(
            Optional.of(Axis.DOWNLINK),
            text("Knob.downlink"),
            text("Knob.r-dn-bits-a-second"),
            new QuantityScale(Quantity.RATE, 1e5, 1e10, false),
            setting -> setting.link().downlink(),
            (setting, value) -> setting.withLink(
                    new Link(setting.link().uplink(), value, setting.link().latency()))),
    BATCH(
            Optional.empty(),
            text("Knob.mini-batch"),
            text("Knob.samples-in-a-mini-batch"),
            new QuantityScale(Quantity.COUNT, 1, 1024, true),
            Setting::batch,
            (setting, value) -> setting.withBatch(Math.round(value))),
    LOCAL_ITERATIONS(
            Optional.of(Axis.LOCAL_ITERATIONS),
            text("Knob.local-iterations"),
            text("Knob.n-training-iterations-between-two"),
            new QuantityScale(Quantity.COUNT, 1, 10_000, true),
            Setting::localIterations,
            (setting, value) -> setting.withLocalIterations(Math.round(value)));

    private final Optional<Axis> axis;
    private final String title;
    private final String help;
    private final QuantityScale scale;
    private final ToDoubleFunction<Setting> getter;
    private final Turn setter;

    @FunctionalInterface
    private interface Turn {
        Setting to(Setting setting, double value);
    }

    /** @param axis along which the exact breakpoints are known */
    Knob(
            Optional<Axis> axis,
            String title,
            String help,
            QuantityScale scale,
            ToDoubleFunction<Setting> getter,
            Turn setter) {
        this.axis = axis;
        this.title = title;
        this.help = help;
        this.scale = scale;
        this.getter = getter;
        this.setter = setter;
    }

    /** Along which the exact breakpoints are known. */
    Optional<Axis> axis() {
        return axis;
    }

    /** Its value in a setting. */
    double of(Setting setting) {
        return getter.applyAsDouble(setting);
    }

    /** A setting with another value of it. */
    Setting turned(Setting setting, double value) {
        return setter.to(setting, value);
    }

    /** A control that turns this number of a setting and marks where the best split changes. */
    QuantityControl control(ObjectProperty<Setting> setting, ObservableValue<Map<Axis, List<Tick>>> ticks) {
        String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        QuantityControl control = new QuantityControl(id, title, help, scale, getter.applyAsDouble(Setting.DEFAULT));
        control.valueProperty().set(getter.applyAsDouble(setting.get()));
        control.valueProperty().addListener((property, old, now) -> {
            if (getter.applyAsDouble(setting.get()) != now.doubleValue()) {
                setting.set(setter.to(setting.get(), now.doubleValue()));
            }
        });
        setting.addListener((property, old, now) -> control.valueProperty().set(getter.applyAsDouble(now)));
        axis.ifPresent(known -> {
            ticks.addListener((property, old, now) -> control.showTicks(now.getOrDefault(known, List.of())));
            control.showTicks(ticks.getValue().getOrDefault(known, List.of()));
        });
        return control;
    }
}
