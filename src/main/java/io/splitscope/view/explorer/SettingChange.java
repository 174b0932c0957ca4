package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The part of a setting that the user changed, as people call it. */
enum SettingChange {
    DEVICE_SPEED(text("SettingChange.device-speed"), Setting::deviceSpeed),
    SERVER_SPEED(text("SettingChange.server-speed"), Setting::serverSpeed),
    UPLINK(text("SettingChange.uplink"), setting -> setting.link().uplink()),
    DOWNLINK(text("SettingChange.downlink"), setting -> setting.link().downlink()),
    LATENCY(text("SettingChange.latency"), setting -> setting.link().latency()),
    BATCH("mini-batch", Setting::batch),
    LOCAL_ITERATIONS(text("SettingChange.local-iterations"), Setting::localIterations),
    MODE(text("SettingChange.training-or-inference"), Setting::mode),
    BACKWARD_RATIO(text("SettingChange.backward-work"), Setting::backwardRatio),
    RAW_DATA(text("SettingChange.raw-data"), Setting::rawDataStays),
    COMPRESSION(text("SettingChange.compression"), Setting::compression),
    PINS(text("SettingChange.pins"), Setting::pins),
    WIRE(text("SettingChange.wire-type"), setting -> setting.protocol().wire()),
    FROZEN(text("SettingChange.frozen-layers"), setting -> setting.protocol().frozen()),
    SHARED(text("SettingChange.shared-weights"), setting -> setting.protocol().shared()),
    OUTPUTS(text("SettingChange.place-of-the-outputs"), setting -> setting.protocol()
            .outputsOnDevice()),
    LABELS(text("SettingChange.place-of-the-labels"), setting -> setting.protocol()
            .labels());

    private final String title;
    private final Function<Setting, Object> part;

    SettingChange(String title, Function<Setting, Object> part) {
        this.title = title;
        this.part = part;
    }

    /** Whether two settings differ in numbers alone, as when sliders are moved. */
    static boolean slides(Setting old, Setting now) {
        return Arrays.stream(values())
                .filter(change -> !change.part.apply(old).equals(change.part.apply(now)))
                .allMatch(change -> change == COMPRESSION || change.part.apply(now) instanceof Number);
    }

    /** What differs: the name of the one part that does, or "setting". */
    static String name(Setting old, Setting now) {
        List<SettingChange> changes = Arrays.stream(values())
                .filter(change -> !change.part.apply(old).equals(change.part.apply(now)))
                .toList();
        if (changes.size() == 1) {
            return changes.get(0).title;
        }
        boolean link = List.of(UPLINK, DOWNLINK, LATENCY).containsAll(changes);
        return link && !changes.isEmpty() ? text("SettingChange.link") : text("SettingChange.setting");
    }
}
