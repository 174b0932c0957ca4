package io.splitscope.view;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program remembers between two starts. Anything may be missing in the file; then the usual value counts.
 *
 * @param theme light or dark
 * @param setting the sliders as they were left; empty before the first time
 * @param recent files that were open, the newest first
 * @param folder where a file was last looked for
 * @param dimensions values of symbolic dimensions, by model
 * @param place where the window was
 */
record Preferences(
        Theme theme,
        Optional<Setting> setting,
        List<String> recent,
        Optional<String> folder,
        Map<String, Map<String, Long>> dimensions,
        Optional<Place> place) {

    /** Where the window was, px of the screen. */
    record Place(double x, double y, double width, double height, boolean maximized) {}

    /** What counts when nothing is remembered. */
    static final Preferences USUAL =
            new Preferences(Theme.LIGHT, Optional.empty(), List.of(), Optional.empty(), Map.of(), Optional.empty());

    Preferences {
        recent = List.copyOf(recent);
    }

    Preferences withTheme(Theme value) {
        return new Preferences(value, setting, recent, folder, dimensions, place);
    }

    Preferences withSetting(Setting value) {
        return new Preferences(theme, Optional.of(value), recent, folder, dimensions, place);
    }

    Preferences withRecent(List<String> value) {
        return new Preferences(theme, setting, value, folder, dimensions, place);
    }

    Preferences withFolder(String value) {
        return new Preferences(theme, setting, recent, Optional.of(value), dimensions, place);
    }

    Preferences withDimensions(Map<String, Map<String, Long>> value) {
        return new Preferences(theme, setting, recent, folder, value, place);
    }

    Preferences withPlace(Place value) {
        return new Preferences(theme, setting, recent, folder, dimensions, Optional.of(value));
    }
}
