package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.split.DelayBreakdown;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is known of a model and its split, in the form of its JSON.
 *
 * @param model its name
 * @param opsets operator-set versions by domain
 * @param setting all slider values
 * @param delaySeconds the delay of one iteration
 * @param terms the terms that sum to it, in seconds
 * @param cut the tensors that cross
 * @param layers all layers
 * @param warnings what could not be understood
 */
@JsonPropertyOrder({"model", "opsets", "setting", "delaySeconds", "terms", "cut", "layers", "warnings"})
record Report(
        String model,
        Object opsets,
        SettingPart setting,
        double delaySeconds,
        DelayBreakdown terms,
        List<CutRow> cut,
        List<LayerRow> layers,
        List<String> warnings) {

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
    record SettingPart(
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

        static SettingPart of(Setting setting) {
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

    static Report of(Solved solved) {
        Model model = solved.cost().model();
        Iteration iteration = solved.iteration();
        return new Report(
                model.origin().name(),
                model.origin().opsets(),
                SettingPart.of(solved.setting()),
                solved.split().delay().total(),
                solved.split().delay(),
                solved.split().cut().stream()
                        .map(tensor -> CutRow.of(solved, iteration, tensor))
                        .toList(),
                LayerRow.all(solved),
                model.warnings());
    }
}
