package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.splitscope.model.Dim;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.split.Baseline;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code solve} answers, in the form of its JSON; what is unknown or not allowed is null.
 *
 * @param mode {@code training} or {@code inference}
 * @param batch samples in a mini-batch
 * @param delaySeconds the delay of one iteration
 * @param deviceLayers positions in the file of the layers on the device
 * @param explanation why this split is the best, in sentences; left out unless asked for
 * @param unknownWork positions of layers whose work is not known exactly
 */
record SolutionJson(
        String model,
        String mode,
        long batch,
        double delaySeconds,
        DelayTerms terms,
        List<Object> deviceLayers,
        List<CutTensor> cutTensors,
        Delays baselines,
        double solveMicros,
        List<Object> unknownWork,
        List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> explanation) {

    /** The terms that sum to the delay, in seconds. */
    record DelayTerms(
            double deviceCompute,
            double serverCompute,
            double activationsUp,
            double gradientsDown,
            double modelDown,
            double modelUp) {}

    /** A tensor that crosses, with its bytes for one mini-batch. */
    record CutTensor(String name, Number bytes, List<Long> shape) {}

    /** The delays of the splits to compare with, in seconds. */
    record Delays(double deviceOnly, Double serverOnly, Double blockOnly) {}

    static SolutionJson of(Solution solution, List<String> why) {
        Model model = solution.model();
        Split split = solution.split();
        return new SolutionJson(
                model.origin().name(),
                solution.setting().mode().name().toLowerCase(Locale.ROOT),
                solution.setting().batch(),
                split.delay().total(),
                terms(split.delay()),
                model.layers().stream()
                        .filter(layer -> split.isOnDevice(layer.id()))
                        .map(Position::of)
                        .toList(),
                cutTensors(solution),
                new Delays(
                        solution.deviceOnly().delay().total(),
                        delay(solution.serverOnly()),
                        delay(solution.blockOnly())),
                solution.solveMicros(),
                solution.unknownWork().stream().map(Position::of).toList(),
                model.warnings(),
                why);
    }

    private static DelayTerms terms(DelayBreakdown delay) {
        return new DelayTerms(
                delay.deviceCompute(),
                delay.serverCompute(),
                delay.activationsUp(),
                delay.gradientsDown(),
                delay.modelDown(),
                delay.modelUp());
    }

    private static Double delay(Baseline baseline) {
        return baseline.split().map(split -> split.delay().total()).orElse(null);
    }

    private static List<CutTensor> cutTensors(Solution solution) {
        return solution.split().cut().stream()
                .map(solution::tensor)
                .map(tensor -> new CutTensor(tensor.name(), WholeNumber.of(tensor.bytes()), extents(tensor.shape())))
                .toList();
    }

    private static List<Long> extents(Shape shape) {
        List<Long> extents = new ArrayList<>(shape.rank());
        for (Dim dim : shape.dims()) {
            extents.add(dim.size().isPresent() ? Long.valueOf(dim.size().getAsLong()) : null);
        }
        return shape.ranked() ? extents : null;
    }
}
