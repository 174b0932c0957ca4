package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.cost.Iteration;
import io.splitscope.model.Model;
import io.splitscope.split.DelayBreakdown;
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
