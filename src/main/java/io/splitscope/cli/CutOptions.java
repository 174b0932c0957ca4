package io.splitscope.cli;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.export.Solved;
import io.splitscope.split.NamedCut;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a model is cut that is to run in parts: at tensors that are named, else where a scenario cuts it by hand, else best. */
final class CutOptions {

    @Option(
            names = "--cut",
            paramLabel = "TENSOR",
            split = ",",
            description = "the tensors to cut at, in place of the best cut; what comes after them runs on the server")
    private List<String> cut = new ArrayList<>();

    /**
     * Cuts a model.
     *
     * @param byHand layers on the device as a scenario sets them by hand
     * @throws CommandException if no split keeps all pins
     * @throws IllegalArgumentException if a tensor that is named is not in the model, or lies behind another
     */
    Solved solve(SplitQuestion question, Optional<Set<Integer>> byHand) throws CommandException {
        Splitter splitter = new Splitter(question.workload());
        return question.answered(split(question, splitter, byHand));
    }

    private Split split(SplitQuestion question, Splitter splitter, Optional<Set<Integer>> byHand)
            throws CommandException {
        Setting setting = question.setting();
        if (!cut.isEmpty()) {
            return splitter.evaluate(NamedCut.device(Iteration.of(splitter.workload(), setting), cut), setting);
        }
        return byHand.isPresent() ? HandCut.split(splitter, byHand.get(), setting) : question.best(splitter);
    }
}
