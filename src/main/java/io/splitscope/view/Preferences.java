package io.splitscope.view;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import io.splitscope.view.explorer.RememberedViews.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the program remembers between two starts. Anything may be missing in the file; then the usual value counts.
 *
 * @param theme light or dark
 * @param setting the sliders as they were left; empty before the first time
 * @param recent files that were open, the newest first
 * @param folder where a file was last looked for
 * @param dimensions values of symbolic dimensions, by model
 * @param place where the window was
 * @param parts which of its parts were shown, and how large
 * @param views how models were looked at, by model
 * @param picture what was switched on and off in and around the picture, by its name
 */
record Preferences(
        Theme theme,
        Optional<Setting> setting,
        List<String> recent,
        Optional<String> folder,
        Map<String, Map<String, Long>> dimensions,
        Optional<Place> place,
        Optional<Parts> parts,
        Map<String, View> views,
        Map<String, Boolean> picture) {

    /** Where the window was, px of the screen. */
    record Place(double x, double y, double width, double height, boolean maximized) {}

    /**
     * How the window's parts lay.
     *
     * @param chartHeight that of open charts, px; 0 for the usual
     */
    record Parts(Columns.Widths widths, Set<Panels.Panel> hidden, double chartHeight) {}

    /** What counts when nothing is remembered. */
    static final Preferences USUAL = new Preferences(
            Theme.LIGHT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of());

    Preferences {
        recent = List.copyOf(recent);
    }

    Preferences withTheme(Theme value) {
        return new Preferences(value, setting, recent, folder, dimensions, place, parts, views, picture);
    }

    Preferences withSetting(Setting value) {
        return new Preferences(theme, Optional.of(value), recent, folder, dimensions, place, parts, views, picture);
    }

    Preferences withRecent(List<String> value) {
        return new Preferences(theme, setting, value, folder, dimensions, place, parts, views, picture);
    }

    Preferences withFolder(String value) {
        return new Preferences(theme, setting, recent, Optional.of(value), dimensions, place, parts, views, picture);
    }

    Preferences withDimensions(Map<String, Map<String, Long>> value) {
        return new Preferences(theme, setting, recent, folder, value, place, parts, views, picture);
    }

    Preferences withPlace(Place value) {
        return new Preferences(theme, setting, recent, folder, dimensions, Optional.of(value), parts, views, picture);
    }

    Preferences withParts(Parts value) {
        return new Preferences(theme, setting, recent, folder, dimensions, place, Optional.of(value), views, picture);
    }

    Preferences withViews(Map<String, View> value) {
        return new Preferences(theme, setting, recent, folder, dimensions, place, parts, value, picture);
    }

    Preferences withPicture(Map<String, Boolean> value) {
        return new Preferences(theme, setting, recent, folder, dimensions, place, parts, views, value);
    }
}
