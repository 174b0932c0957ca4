package io.splitscope.cli;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.Solved;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the command line asks to split.
 *
 * @param file the model as it was read
 * @param cost the model at the size that was asked for, and what its layers cost
 * @param blocks its blocks
 * @param profiles what was measured in place of counted
 * @param workload the work and bytes of the mini-batch, measured where there are profiles
 * @param setting the setting to begin with
 */
record SplitQuestion(
        OnnxFile file, ModelCost cost, BlockTree blocks, Profiles profiles, Workload workload, Setting setting) {

    /** The model at the size that was asked for. */
    Model model() {
        return cost.model();
    }

    /**
     * The best split.
     *
     * @throws CommandException if no split keeps all pins
     */
    Split best(Splitter splitter) throws CommandException {
        try {
            return splitter.solve(setting);
        } catch (UnsatisfiablePinsException e) {
            throw impossible(e);
        }
    }

    /** The question with its answer, for files. */
    Solved answered(Split split) {
        return new Solved(cost, blocks, setting, workload, split);
    }

    /** Says which pins cannot hold together. */
    CommandException impossible(UnsatisfiablePinsException e) {
        return new CommandException(
                e.describe(layer -> "'" + model().layers().get(layer).displayName() + "'"), e);
    }

    /** Positions in the file of the layers on the device. */
    List<Object> deviceLayers(Split split) {
        return model().layers().stream()
                .filter(layer -> split.isOnDevice(layer.id()))
                .map(Position::of)
                .toList();
    }

    /** The names of the tensors that cross. */
    List<String> cutTensors(Split split) {
        return split.cut().stream()
                .map(tensor -> workload.tensors().get(tensor).name())
                .toList();
    }

    /** What a split is, in a few words. */
    String describe(Split split) {
        String tensors = split.cut().isEmpty()
                ? "nothing crosses"
                : "cut: "
                        + split.cut().stream()
                                .map(tensor -> Legible.name(
                                        workload.tensors().get(tensor).name()))
                                .collect(Collectors.joining(", "));
        return split.deviceCount() + " of " + count(workload.layers(), "layer") + " on the device, " + tensors;
    }

    /** A number of things, one or many. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
