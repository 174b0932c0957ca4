package io.splitscope.view;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.cost.Setting;
import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.paint.Theme;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.SettingJson;
import io.splitscope.view.explorer.RememberedViews.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps {@link Preferences} as a small JSON file in the user's configuration folder. */
final class PreferencesFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    PreferencesFile(Path folder) {
        this.file = folder.resolve("preferences.json");
    }

    /** The file in the folder where the system keeps users' configurations. */
    static PreferencesFile ofUser() {
        return new PreferencesFile(UserFolder.path());
    }

    /**
     * What is remembered; the usual when there is no file.
     *
     * @throws IOException if the file cannot be read or understood; it is then set aside, so that it will not be
     *     overwritten and the next start has none
     */
    Preferences read() throws IOException {
        if (!Files.exists(file)) {
            return Preferences.USUAL;
        }
        try {
            return preferences(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException | ScenarioException | IllegalArgumentException e) {
            Path aside = file.resolveSibling("preferences.broken.json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            throw new IOException("The remembered settings could not be understood and were set aside as " + aside, e);
        }
    }

    /** Remembers preferences; the old file is replaced as a whole or not at all. */
    void write(Preferences preferences) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] bytes = JSON.writeValueAsBytes(tree(preferences));
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (ExportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static JsonNode tree(Preferences preferences) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("theme", preferences.theme().name());
        preferences.setting().ifPresent(setting -> tree.set("setting", SettingJson.write(setting)));
        tree.set("recent", JSON.valueToTree(preferences.recent()));
        preferences.folder().ifPresent(folder -> tree.put("folder", folder));
        tree.set("dimensions", JSON.valueToTree(preferences.dimensions()));
        preferences.place().ifPresent(place -> tree.set("window", JSON.valueToTree(place)));
        preferences.parts().ifPresent(parts -> tree.set("parts", JSON.valueToTree(parts)));
        tree.set("views", JSON.valueToTree(preferences.views()));
        tree.set("picture", JSON.valueToTree(preferences.picture()));
        return tree;
    }

    private static Preferences preferences(JsonNode tree) throws JacksonException, ScenarioException {
        if (!tree.isObject()) {
            throw new IllegalArgumentException("Not an object");
        }
        List<String> recent = new ArrayList<>();
        tree.path("recent").forEach(path -> recent.add(path.asText()));
        return new Preferences(
                Theme.valueOf(
                        tree.path("theme").asText(Preferences.USUAL.theme().name())),
                tree.has("setting") ? Optional.of(setting(tree.get("setting"))) : Optional.empty(),
                recent,
                Optional.ofNullable(tree.path("folder").textValue()),
                dimensions(tree.path("dimensions")),
                tree.has("window")
                        ? Optional.of(JSON.treeToValue(tree.get("window"), Preferences.Place.class))
                        : Optional.empty(),
                tree.has("parts")
                        ? Optional.of(JSON.treeToValue(tree.get("parts"), Preferences.Parts.class))
                        : Optional.empty(),
                views(tree.path("views")),
                switches(tree.path("picture")));
    }

    /** Earlier programs wrote the rates of the link as an object of their own. */
    private static Setting setting(JsonNode tree) throws ScenarioException {
        JsonNode now = tree.deepCopy();
        if (now instanceof ObjectNode fields && now.path("link").isObject()) {
            now.path("link").properties().forEach(rate -> fields.putIfAbsent(rate.getKey(), rate.getValue()));
        }
        return SettingJson.read(now);
    }

    private static Map<String, Boolean> switches(JsonNode tree) {
        Map<String, Boolean> byName = new LinkedHashMap<>();
        tree.properties()
                .forEach(entry -> byName.put(entry.getKey(), entry.getValue().asBoolean()));
        return byName;
    }

    private static Map<String, View> views(JsonNode tree) throws JacksonException {
        Map<String, View> byModel = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> model : tree.properties()) {
            byModel.put(model.getKey(), JSON.treeToValue(model.getValue(), View.class));
        }
        return byModel;
    }

    /** Values below 1 are no extents and are left out. */
    private static Map<String, Map<String, Long>> dimensions(JsonNode tree) {
        Map<String, Map<String, Long>> byModel = new LinkedHashMap<>();
        tree.properties().forEach(model -> {
            Map<String, Long> dims = new LinkedHashMap<>();
            model.getValue().properties().forEach(dim -> {
                if (dim.getValue().asLong() >= 1) {
                    dims.put(dim.getKey(), dim.getValue().asLong());
                }
            });
            byModel.put(model.getKey(), dims);
        });
        return byModel;
    }
}
