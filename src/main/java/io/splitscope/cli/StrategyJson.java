package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.splitscope.model.Model;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Split;
import io.splitscope.split.strategy.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one strategy chose, in the form of its JSON.
 *
 * @param delaySeconds null when there is no split
 * @param lossPercent how much longer its split takes than the optimum
 * @param claimedSeconds the delay the strategy itself believes in, where that is another one; else left out
 * @param micros time to choose once prepared
 * @param deviceLayers positions in the file of the layers on the device; null when there is no split
 * @param notPossible why there is no split; else left out
 */
record StrategyJson(
        String name,
        String description,
        Double delaySeconds,
        Double lossPercent,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double claimedSeconds,
        double micros,
        List<Object> deviceLayers,
        @JsonInclude(JsonInclude.Include.NON_NULL) String notPossible) {

    static List<StrategyJson> of(Comparison comparison, Model model) {
        return comparison.rows().stream().map(row -> of(row, model)).toList();
    }

    private static StrategyJson of(Comparison.Row row, Model model) {
        Optional<Split> split = row.result().answer().split();
        return new StrategyJson(
                row.strategy().name(),
                row.strategy().description(),
                orNull(row.result().seconds()),
                row.loss().isPresent() ? row.loss().getAsDouble() * 100 : null,
                orNull(row.result().claimedSeconds()),
                row.micros(),
                split.map(chosen -> positions(chosen, model)).orElse(null),
                row.result().answer() instanceof RuledOut ruledOut ? ruledOut.why() : null);
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static List<Object> positions(Split split, Model model) {
        return model.layers().stream()
                .filter(layer -> split.isOnDevice(layer.id()))
                .map(Position::of)
                .toList();
    }
}
