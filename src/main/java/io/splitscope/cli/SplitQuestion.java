package io.splitscope.cli;

import io.splitscope.block.BlockDetector;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.profile.ProfileException;
import io.splitscope.split.Split;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.List;
import java.util.stream.Collectors;

/** A model, its workload and the setting to begin with, as the command line asks for them. */
record SplitQuestion(Model model, Workload workload, Setting setting) {

    /**
     * Reads the model and prepares the question.
     *
     * @throws UnknownNameException if a pin names nothing in the model
     * @throws ProfileException if a profile cannot be read, or belongs to another model
     * @throws CommandException if options contradict each other
     */
    static SplitQuestion of(ModelOptions modelOptions, SettingOptions settingOptions)
            throws OnnxException, UnknownNameException, ProfileException, CommandException {
        modelOptions.completeFrom(settingOptions.scenario());
        Model model = modelOptions.bind(OnnxReader.read(modelOptions.file(), Progress.NONE));
        Setting setting = settingOptions.setting(model, () -> BlockDetector.detect(model), modelOptions.batch());
        ModelCost cost = ModelCost.of(model);
        Profiles profiles = settingOptions.profiles(cost);
        Workload workload =
                cost.workload(modelOptions.batch(), settingOptions.flops()).measured(profiles, setting.batch());
        return new SplitQuestion(model, workload, settingOptions.measured(setting, profiles));
    }

    /** Says which pins cannot hold together. */
    CommandException impossible(UnsatisfiablePinsException e) {
        return new CommandException(
                e.describe(layer -> "'" + model.layers().get(layer).displayName() + "'"), e);
    }

    /** Positions in the file of the layers on the device. */
    List<Object> deviceLayers(Split split) {
        return model.layers().stream()
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
