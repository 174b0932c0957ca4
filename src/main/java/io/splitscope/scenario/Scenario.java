package io.splitscope.scenario;

import io.splitscope.cost.Setting;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a user decided about a model, under a name. Does not need the model: layers go by their names.
 *
 * @param name what the user calls it
 * @param dimensions the symbolic dimensions that were given a value, by name
 * @param setting sliders and protocol; names no layer
 * @param layers pins, frozen layers, tail and the split set by hand
 * @param conditions profiles and the device's memory
 * @param view how the picture is looked at
 * @param unknown what a later program wrote about it
 */
public record Scenario(
        String name,
        Map<String, Long> dimensions,
        Setting setting,
        LayerNames layers,
        Conditions conditions,
        ScenarioView view,
        Unknown unknown) {

    private static final int LONGEST_NAME = 60;

    /**
     * @throws IllegalArgumentException if the name is blank, or the setting names layers by their ids
     */
    public Scenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A scenario needs a name");
        }
        if (!setting.equals(LayerIndex.withoutLayers(setting))) {
            throw new IllegalArgumentException("The setting of a scenario names no layers by their ids");
        }
        name = tidy(name);
        dimensions = Map.copyOf(dimensions);
        Objects.requireNonNull(layers);
        Objects.requireNonNull(conditions);
        Objects.requireNonNull(view);
        Objects.requireNonNull(unknown);
    }

    /** A scenario that no file has yet. */
    public Scenario(
            String name,
            Map<String, Long> dimensions,
            Setting setting,
            LayerNames layers,
            Conditions conditions,
            ScenarioView view) {
        this(name, dimensions, setting, layers, conditions, view, Unknown.NOTHING);
    }

    /** A scenario that says nothing of profiles and memory. */
    public Scenario(String name, Map<String, Long> dimensions, Setting setting, LayerNames layers, ScenarioView view) {
        this(name, dimensions, setting, layers, Conditions.UNSAID, view);
    }

    private static String tidy(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    /** The same under another name. */
    public Scenario named(String value) {
        return new Scenario(value, dimensions, setting, layers, conditions, view, unknown);
    }

    /** Other decisions under this name; keeps what a later program wrote, and profiles whose files are away. */
    public Scenario with(Scenario now) {
        Conditions kept = now.conditions.withAbsentOf(conditions);
        return new Scenario(name, now.dimensions, now.setting, now.layers, kept, now.view, unknown);
    }

    /** Whether both decide the same, however they are called and looked at. */
    public boolean decidesAs(Scenario other) {
        return dimensions.equals(other.dimensions)
                && setting.equals(other.setting)
                && layers.equals(other.layers)
                && conditions.agreeWith(other.conditions);
    }
}
