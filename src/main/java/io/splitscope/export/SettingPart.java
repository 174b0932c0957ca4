package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import java.util.ArrayList;
import java.util.List;

/** The setting, with speeds in FLOP/s, rates in bit/s, latency in seconds. */
@JsonPropertyOrder({
    "deviceSpeed",
    "serverSpeed",
    "link",
    "batch",
    "localIterations",
    "mode",
    "backwardRatio",
    "rawDataStays",
    "compression",
    "wire",
    "frozenLayers",
    "sharedWeights",
    "outputsOnDevice",
    "labelsOnDevice",
    "tailLayers",
    "pinnedToDevice",
    "pinnedToServer"
})
public record SettingPart(
        double deviceSpeed,
        double serverSpeed,
        Link link,
        long batch,
        long localIterations,
        String mode,
        double backwardRatio,
        boolean rawDataStays,
        Compression compression,
        String wire,
        List<Integer> frozenLayers,
        String sharedWeights,
        boolean outputsOnDevice,
        boolean labelsOnDevice,
        List<Integer> tailLayers,
        List<Integer> pinnedToDevice,
        List<Integer> pinnedToServer) {

    /** The values of a setting. */
    public static SettingPart of(Setting setting) {
        return new SettingPart(
                setting.deviceSpeed(),
                setting.serverSpeed(),
                setting.link(),
                setting.batch(),
                setting.localIterations(),
                setting.mode().name(),
                setting.backwardRatio(),
                setting.rawDataStays(),
                setting.compression(),
                setting.protocol().wire().name(),
                sorted(setting.protocol().frozen()),
                setting.protocol().shared().name(),
                setting.protocol().outputsOnDevice(),
                setting.protocol().labels().onDevice(),
                sorted(setting.protocol().labels().tail()),
                sorted(setting.pins().device()),
                sorted(setting.pins().server()));
    }

    private static List<Integer> sorted(Iterable<Integer> layers) {
        List<Integer> sorted = new ArrayList<>();
        layers.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }
}
