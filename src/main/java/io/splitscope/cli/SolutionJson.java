package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.splitscope.cli.Solution.Sized;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Profile;
import io.splitscope.cost.SharedWeights;
import io.splitscope.model.Dim;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.split.Baseline;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import io.splitscope.split.reduce.BlockReduction;
import io.splitscope.split.strategy.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What {@code solve} answers, in the form of its JSON; what is unknown or not allowed is null.
 *
 * @param mode {@code training} or {@code inference}
 * @param batch samples in a mini-batch
 * @param delaySeconds the delay of one iteration
 * @param deviceLayers positions in the file of the layers on the device
 * @param cutTensors the tensors that go up
 * @param returnedTensors the tensors that return to the device; left out when there are none
 * @param blockWise the graph of blocks that was solved; left out unless asked for
 * @param strategies what other strategies choose; left out unless asked for
 * @param explanation why this split is the best, in sentences; left out unless asked for
 * @param deviceMemory what the device has to hold
 * @param byHand the split that the scenario sets by hand; left out when it sets none
 * @param deviceProfile what was measured on the device; left out when nothing was
 * @param serverProfile the same for the server
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CutTensor> returnedTensors,
        Delays baselines,
        @JsonInclude(JsonInclude.Include.NON_NULL) BlockWiseJson blockWise,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StrategyJson> strategies,
        double solveMicros,
        MemoryAnswer deviceMemory,
        @JsonInclude(JsonInclude.Include.NON_NULL) HandCut byHand,
        @JsonInclude(JsonInclude.Include.NON_NULL) Measured deviceProfile,
        @JsonInclude(JsonInclude.Include.NON_NULL) Measured serverProfile,
        List<Object> unknownWork,
        List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> explanation) {

    /**
     * The terms that sum to the delay, in seconds. The last three are left out when the setting has no place for them:
     * nothing has to return to the device, and shared weights are not made equal in each iteration.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DelayTerms(
            double deviceCompute,
            double serverCompute,
            double activationsUp,
            double gradientsDown,
            double modelDown,
            double modelUp,
            Double activationsDown,
            Double gradientsUp,
            Double weightSync) {}

    /**
     * A side's measured seconds.
     *
     * @param share the part of the layers' seconds that was measured, from 0 to 1
     * @param flopShare the part of the model's FLOPs that the measured layers do
     * @param unmatchedSeconds seconds in the file that belong to no layer
     * @param unmatched how many names in the file belong to no layer
     * @param unmatchedNames the first few of them
     * @param unknownLayers layers without a time and of unknown FLOPs, which count 0
     * @param doubts why something else may have been measured
     * @param flopsPerSecond the speed it reached
     * @param factor how many times as fast as measured the side is
     */
    record Measured(
            String file,
            int layers,
            int of,
            double share,
            double flopShare,
            double unmatchedSeconds,
            int unmatched,
            List<String> unmatchedNames,
            int unknownLayers,
            List<String> doubts,
            double flopsPerSecond,
            double factor) {}

    /** A tensor that crosses, with its bytes for one mini-batch. */
    record CutTensor(String name, Number bytes, List<Long> shape) {}

    /** The delays of the splits to compare with, in seconds. */
    record Delays(double deviceOnly, Double serverOnly, Double blockOnly) {}

    static SolutionJson of(
            Solution solution,
            Optional<BlockReduction> reduction,
            Optional<Comparison> comparison,
            MemoryAnswer memory,
            Optional<HandCut> byHand,
            List<String> why) {
        Model model = solution.model();
        Split split = solution.split();
        return new SolutionJson(
                model.origin().name(),
                solution.setting().mode().name().toLowerCase(Locale.ROOT),
                solution.setting().batch(),
                split.delay().total(),
                terms(solution),
                model.layers().stream()
                        .filter(layer -> split.isOnDevice(layer.id()))
                        .map(Position::of)
                        .toList(),
                tensors(solution.cut()),
                tensors(solution.returned()),
                new Delays(
                        solution.deviceOnly().delay().total(),
                        delay(solution.serverOnly()),
                        delay(solution.blockOnly())),
                reduction.map(found -> BlockWiseJson.of(found, model)).orElse(null),
                comparison.map(found -> StrategyJson.of(found, model)).orElse(List.of()),
                solution.solveMicros(),
                memory,
                byHand.orElse(null),
                solution.profiles()
                        .device()
                        .map(profile -> measured(profile, solution.setting().deviceSpeed()))
                        .orElse(null),
                solution.profiles()
                        .server()
                        .map(profile -> measured(profile, solution.setting().serverSpeed()))
                        .orElse(null),
                solution.unknownWork().stream().map(Position::of).toList(),
                model.warnings(),
                why);
    }

    private static Measured measured(Profile profile, double speed) {
        return new Measured(
                profile.origin(),
                profile.measuredLayers(),
                profile.layers(),
                profile.measuredShare(),
                profile.fit().flopShare(),
                profile.fit().unmatchedSeconds(),
                profile.fit().unmatched(),
                profile.fit().unmatchedNames(),
                profile.unknownLayers(),
                profile.fit().doubts(),
                profile.speed(),
                speed / profile.speed());
    }

    private static DelayTerms terms(Solution solution) {
        DelayBreakdown delay = solution.split().delay();
        Iteration iteration = solution.iteration();
        boolean returns =
                IntStream.range(0, solution.workload().tensors().size()).anyMatch(iteration::isWantedOnDevice);
        boolean syncs = iteration.isTraining() && iteration.shared() == SharedWeights.SYNC;
        return new DelayTerms(
                delay.deviceCompute(),
                delay.serverCompute(),
                delay.activationsUp(),
                delay.gradientsDown(),
                delay.modelDown(),
                delay.modelUp(),
                returns ? delay.activationsDown() : null,
                returns ? delay.gradientsUp() : null,
                syncs ? delay.weightSync() : null);
    }

    private static Double delay(Baseline baseline) {
        return baseline.split().map(split -> split.delay().total()).orElse(null);
    }

    private static List<CutTensor> tensors(List<Sized> sized) {
        return sized.stream()
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
