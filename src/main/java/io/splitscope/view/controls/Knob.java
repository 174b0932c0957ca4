package io.splitscope.view.controls;

import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;

/** One number of a setting that can be turned. */
enum Knob {
    DEVICE_SPEED(
            "Device speed",
            "f_D: FLOP the device does in a second",
            new QuantityScale(Quantity.SPEED, 1e8, 1e14, false),
            Setting::deviceSpeed,
            Setting::withDeviceSpeed),
    SERVER_SPEED(
            "Server speed",
            "f_S: FLOP the server does in a second",
            new QuantityScale(Quantity.SPEED, 1e10, 1e15, false),
            Setting::serverSpeed,
            Setting::withServerSpeed),
    UPLINK(
            "Uplink",
            "R_up: bits a second from the device to the server",
            new QuantityScale(Quantity.RATE, 1e5, 1e10, false),
            setting -> setting.link().uplink(),
            (setting, value) -> setting.withLink(
                    new Link(value, setting.link().downlink(), setting.link().latency()))),
    DOWNLINK(
            "Downlink",
            "R_dn: bits a second from the server to the device",
            new QuantityScale(Quantity.RATE, 1e5, 1e10, false),
            setting -> setting.link().downlink(),
            (setting, value) -> setting.withLink(
                    new Link(setting.link().uplink(), value, setting.link().latency()))),
    BATCH(
            "Mini-batch",
            "Samples in a mini-batch",
            new QuantityScale(Quantity.COUNT, 1, 1024, true),
            Setting::batch,
            (setting, value) -> setting.withBatch(Math.round(value))),
    LOCAL_ITERATIONS(
            "Local iterations",
            "N: training iterations between two exchanges of the device-side model",
            new QuantityScale(Quantity.COUNT, 1, 10_000, true),
            Setting::localIterations,
            (setting, value) -> setting.withLocalIterations(Math.round(value)));

    private final String title;
    private final String help;
    private final QuantityScale scale;
    private final ToDoubleFunction<Setting> getter;
    private final Turn setter;

    @FunctionalInterface
    private interface Turn {
        Setting to(Setting setting, double value);
    }

    Knob(String title, String help, QuantityScale scale, ToDoubleFunction<Setting> getter, Turn setter) {
        this.title = title;
        this.help = help;
        this.scale = scale;
        this.getter = getter;
        this.setter = setter;
    }

    /** A control that turns this number of a setting, with the given id. */
    QuantityControl control(ObjectProperty<Setting> setting) {
        String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        QuantityControl control = new QuantityControl(id, title, help, scale, getter.applyAsDouble(Setting.DEFAULT));
        control.valueProperty().set(getter.applyAsDouble(setting.get()));
        control.valueProperty().addListener((property, old, now) -> {
            if (getter.applyAsDouble(setting.get()) != now.doubleValue()) {
                setting.set(setter.to(setting.get(), now.doubleValue()));
            }
        });
        setting.addListener((property, old, now) -> control.valueProperty().set(getter.applyAsDouble(now)));
        return control;
    }
}
