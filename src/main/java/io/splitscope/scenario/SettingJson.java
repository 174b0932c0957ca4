package io.splitscope.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import java.util.Set;

/** Sliders and protocol as JSON, without the layers that they name. */
public final class SettingJson {

    private SettingJson() {}

    /** Writes a setting. */
    public static ObjectNode write(Setting setting) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("deviceSpeed", setting.deviceSpeed());
        tree.put("serverSpeed", setting.serverSpeed());
        tree.put("uplink", setting.link().uplink());
        tree.put("downlink", setting.link().downlink());
        tree.put("latency", setting.link().latency());
        tree.put("batch", setting.batch());
        tree.put("localIterations", setting.localIterations());
        tree.put("mode", Words.of(setting.mode()));
        tree.put("backwardRatio", setting.backwardRatio());
        tree.put("rawDataStays", setting.rawDataStays());
        ObjectNode compression = tree.putObject("compression");
        compression.put("smashedData", setting.compression().smashedData());
        compression.put("gradients", setting.compression().gradients());
        compression.put("modelUpdate", setting.compression().modelUpdate());
        Protocol protocol = setting.protocol();
        tree.put("wire", Words.of(protocol.wire()));
        tree.put("sharedWeights", Words.of(protocol.shared()));
        tree.put("outputsOnDevice", protocol.outputsOnDevice());
        tree.put("labelsOnDevice", protocol.labels().onDevice());
        return tree;
    }

    /**
     * Reads a setting; what is missing has its usual value.
     *
     * @throws ScenarioException if a value is not what it should be
     */
    public static Setting read(JsonNode tree) throws ScenarioException {
        return read(Fields.of(tree, "setting"));
    }

    static Setting read(Fields fields) throws ScenarioException {
        Setting usual = Setting.DEFAULT;
        Fields compression = fields.object("compression");
        try {
            return new Setting(
                    fields.number("deviceSpeed", usual.deviceSpeed()),
                    fields.number("serverSpeed", usual.serverSpeed()),
                    new Link(
                            fields.number("uplink", usual.link().uplink()),
                            fields.number("downlink", usual.link().downlink()),
                            fields.number("latency", usual.link().latency())),
                    fields.whole("batch", usual.batch()),
                    fields.whole("localIterations", usual.localIterations()),
                    fields.word("mode", Mode.class).orElse(usual.mode()),
                    fields.number("backwardRatio", usual.backwardRatio()),
                    fields.flag("rawDataStays", usual.rawDataStays()),
                    new Compression(
                            compression.number("smashedData", 1),
                            compression.number("gradients", 1),
                            compression.number("modelUpdate", 1)),
                    Pins.NONE,
                    new Protocol(
                            fields.word("wire", WireType.class)
                                    .orElse(usual.protocol().wire()),
                            Set.of(),
                            fields.word("sharedWeights", SharedWeights.class)
                                    .orElse(usual.protocol().shared()),
                            fields.flag("outputsOnDevice", usual.protocol().outputsOnDevice()),
                            new Labels(
                                    fields.flag(
                                            "labelsOnDevice",
                                            usual.protocol().labels().onDevice()),
                                    Set.of())));
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(e.getMessage(), e);
        }
    }
}
