package io.splitscope.scenario;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.scenario.ScenarioView.Camera;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One scenario as JSON. */
final class ScenarioJson {

    private ScenarioJson() {}

    static ObjectNode write(Scenario scenario, Path folder) {
        ObjectNode tree = known(scenario, folder);
        scenario.unknown().addTo(tree);
        return tree;
    }

    private static ObjectNode known(Scenario scenario, Path folder) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("name", scenario.name());
        ObjectNode dimensions = tree.putObject("dimensions");
        new TreeMap<>(scenario.dimensions()).forEach(dimensions::put);
        tree.set("setting", SettingJson.write(scenario.setting()));
        ObjectNode layers = tree.putObject("layers");
        put(layers, "device", scenario.layers().device());
        put(layers, "server", scenario.layers().server());
        put(layers, "frozen", scenario.layers().frozen());
        put(layers, "tail", scenario.layers().tail());
        scenario.layers().byHand().ifPresent(device -> put(layers, "byHand", device));
        ConditionsJson.write(scenario.conditions(), tree, folder);
        ObjectNode view = tree.putObject("view");
        view.put("direction", Words.of(scenario.view().direction()));
        scenario.view().overlay().ifPresent(overlay -> view.put("overlay", Words.of(overlay)));
        scenario.view().open().ifPresent(open -> put(view, "open", open));
        scenario.view().camera().ifPresent(camera -> {
            ObjectNode place = view.putObject("camera");
            place.put("x", camera.x());
            place.put("y", camera.y());
            place.put("scale", camera.scale());
        });
        scenario.view().panels().ifPresent(panels -> {
            put(view, "panels", panels.open());
            panels.chart().ifPresent(chart -> view.put("chart", chart));
            panels.along().ifPresent(along -> view.put("along", along));
        });
        return tree;
    }

    private static void put(ObjectNode tree, String name, Collection<String> texts) {
        texts.stream().sorted().forEach(tree.putArray(name)::add);
    }

    /**
     * @param path how messages name it
     * @param folder that of the file
     */
    static Scenario read(JsonNode tree, String path, Path folder) throws ScenarioException {
        Fields fields = Fields.of(tree, path);
        String name = fields.text("name")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ScenarioException(text("ScenarioFile.is-missing", path + ".name")));
        Fields layers = fields.object("layers");
        LayerNames names = new LayerNames(
                set(layers, "device"),
                set(layers, "server"),
                set(layers, "frozen"),
                set(layers, "tail"),
                layers.texts("byHand").map(Set::copyOf));
        Scenario understood = new Scenario(
                name,
                fields.extents("dimensions"),
                SettingJson.read(fields.object("setting")),
                names,
                ConditionsJson.read(fields, folder),
                view(fields.object("view")),
                Unknown.NOTHING);
        return new Scenario(
                understood.name(),
                understood.dimensions(),
                understood.setting(),
                understood.layers(),
                understood.conditions(),
                understood.view(),
                Unknown.of(tree, known(understood, folder)));
    }

    private static Set<String> set(Fields layers, String name) throws ScenarioException {
        return Set.copyOf(layers.texts(name).orElse(List.of()));
    }

    private static ScenarioView view(Fields fields) throws ScenarioException {
        Optional<Camera> camera =
                fields.has("camera") ? Optional.of(camera(fields.object("camera"))) : Optional.empty();
        return new ScenarioView(
                fields.word("direction", Direction.class).orElse(Direction.DOWN),
                fields.word("overlay", Overlay.class),
                fields.texts("open"),
                camera,
                panels(fields));
    }

    private static Optional<ScenarioPanels> panels(Fields view) throws ScenarioException {
        Optional<List<String>> open = view.texts("panels");
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScenarioPanels(open.get(), view.text("chart"), view.text("along")));
    }

    private static Camera camera(Fields fields) throws ScenarioException {
        try {
            return new Camera(fields.number("x", 0.5), fields.number("y", 0.5), fields.number("scale", 1));
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(e.getMessage(), e);
        }
    }
}
