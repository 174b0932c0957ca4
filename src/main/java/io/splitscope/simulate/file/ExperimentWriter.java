package io.splitscope.simulate.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.simulate.Device;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Power;
import io.splitscope.simulate.policy.Policy;
import io.splitscope.simulate.policy.Sight;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes an experiment as {@link ExperimentFile} reads it. Layers that are pinned, frozen or fixed with labels have no place there. */
public final class ExperimentWriter {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    private ExperimentWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * The experiment as JSON.
     *
     * @param folder where it will lie: models and traces are named from there
     * @throws IllegalArgumentException if it has a trace that was read from no file
     */
    public static String json(ExperimentFile file, Path folder) {
        try {
            return MAPPER.writeValueAsString(
                    new ExperimentWriter(folder.toAbsolutePath().normalize()).tree(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written", e);
        }
    }

    private JsonNode tree(ExperimentFile file) {
        Experiment experiment = file.experiment();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", ExperimentFile.FORMAT).put("name", file.name());
        ArrayNode lookFor = tree.putArray("lookFor");
        file.lookFor().forEach(lookFor::add);
        file.model()
                .ifPresent(model -> tree.put(
                        "model", PathName.from(folder, model.toAbsolutePath().normalize())));
        if (!file.dims().isEmpty()) {
            ObjectNode dims = tree.putObject("dims");
            for (Map.Entry<String, Long> dim : new TreeMap<>(file.dims()).entrySet()) {
                dims.put(dim.getKey(), dim.getValue());
            }
        }
        tree.set("setting", setting(experiment.setting()));
        tree.set("fleet", fleet(experiment));
        tree.put("schedule", experiment.schedule().name().toLowerCase(Locale.ROOT))
                .put("rounds", experiment.rounds())
                .put("interval", experiment.interval())
                .put("seed", experiment.seeds().first())
                .put("seeds", experiment.seeds().count());
        ArrayNode policies = tree.putArray("policies");
        experiment.policies().forEach(policy -> policies.add(policy(policy)));
        return tree;
    }

    private static ObjectNode setting(Setting setting) {
        Compression compression = setting.compression();
        Protocol protocol = setting.protocol();
        return JsonNodeFactory.instance
                .objectNode()
                .put("server", setting.serverSpeed())
                .put("batch", setting.batch())
                .put("localIterations", setting.localIterations())
                .put("mode", setting.mode().name().toLowerCase(Locale.ROOT))
                .put("backwardRatio", setting.backwardRatio())
                .put("rawDataStays", setting.rawDataStays())
                .put("compressSmashed", compression.smashedData())
                .put("compressGradients", compression.gradients())
                .put("compressUpdate", compression.modelUpdate())
                .put("wire", protocol.wire().name().toLowerCase(Locale.ROOT))
                .put("sharedWeights", protocol.shared().name().toLowerCase(Locale.ROOT))
                .put("outputsOnDevice", protocol.outputsOnDevice())
                .put("labelsOnDevice", protocol.labels().onDevice());
    }

    private ArrayNode fleet(Experiment experiment) {
        LinkWriter links = new LinkWriter(folder);
        ArrayNode fleet = JsonNodeFactory.instance.arrayNode();
        for (Device device : experiment.fleet()) {
            ObjectNode node = fleet.addObject()
                    .put("name", device.name())
                    .put("speed", device.speed())
                    .put("latency", device.latency());
            device.power().ifPresent(power -> node.set("power", power(power)));
            node.set("link", links.write(device.link()));
        }
        return fleet;
    }

    private static ObjectNode power(Power power) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("compute", power.compute())
                .put("transmit", power.transmit())
                .put("receive", power.receive())
                .put("idle", power.idle());
    }

    private static JsonNode policy(Policy policy) {
        if (policy.sight() instanceof Sight.Delayed delayed) {
            return JsonNodeFactory.instance.objectNode().put("delayed", delayed.rounds());
        }
        if (policy.sight() instanceof Sight.Estimated estimated) {
            return JsonNodeFactory.instance.objectNode().put("estimated", estimated.deviation());
        }
        return JsonNodeFactory.instance.textNode(policy.name());
    }
}
