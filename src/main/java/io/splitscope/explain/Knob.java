package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/** A number of the setting in whose reciprocal the delay of any fixed split is linear. */
enum Knob {
    UPLINK(
            text("Knob.uplink-2"),
            Quantity.RATE,
            setting -> setting.link().uplink(),
            (setting, value) -> setting.withLink(
                    new Link(value, setting.link().downlink(), setting.link().latency()))),
    DOWNLINK(
            text("Knob.downlink-2"),
            Quantity.RATE,
            setting -> setting.link().downlink(),
            (setting, value) -> setting.withLink(
                    new Link(setting.link().uplink(), value, setting.link().latency()))),
    DEVICE_SPEED(text("Knob.device-speed-2"), Quantity.SPEED, Setting::deviceSpeed, Setting::withDeviceSpeed),
    SERVER_SPEED(text("Knob.server-speed-2"), Quantity.SPEED, Setting::serverSpeed, Setting::withServerSpeed);

    private final String title;
    private final Quantity quantity;
    private final ToDoubleFunction<Setting> getter;
    private final BiFunction<Setting, Double, Setting> setter;

    Knob(
            String title,
            Quantity quantity,
            ToDoubleFunction<Setting> getter,
            BiFunction<Setting, Double, Setting> setter) {
        this.title = title;
        this.quantity = quantity;
        this.getter = getter;
        this.setter = setter;
    }

    String title() {
        return title;
    }

    double of(Setting setting) {
        return getter.applyAsDouble(setting);
    }

    Setting with(Setting setting, double value) {
        return setter.apply(setting, value);
    }

    String format(double value) {
        return quantity.format(value);
    }

    /** Whether two settings differ in this number and in nothing else. */
    boolean isOnlyDifference(Setting one, Setting other) {
        return !one.equals(other) && with(one, of(other)).equals(other);
    }
}
