package io.splitscope.cli;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.Solved;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.profile.ProfileException;
import io.splitscope.split.NamedCut;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
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
     * @throws UnknownNameException if a layer that is named is not in the model
     * @throws ProfileException if a profile cannot be read, or belongs to another model
     * @throws CommandException if options contradict each other
     * @throws IllegalArgumentException if a tensor that is named is not in the model, or lies behind another
     */
    Solved solve(OnnxFile file, ModelOptions modelOptions, SettingOptions settingOptions)
            throws UnknownNameException, ProfileException, CommandException {
        Model model = modelOptions.bind(file);
        BlockTree blocks = BlockDetector.detect(model);
        ModelCost cost = ModelCost.of(model);
        Profiles profiles = settingOptions.profiles(cost);
        Setting setting =
                settingOptions.measured(settingOptions.setting(model, () -> blocks, modelOptions.batch()), profiles);
        Workload workload =
                cost.workload(modelOptions.batch(), settingOptions.flops()).measured(profiles, setting.batch());
        Split split = split(model, new Splitter(workload), setting, settingOptions.byHand(model));
        return new Solved(cost, blocks, setting, workload, split);
    }

    private Split split(Model model, Splitter splitter, Setting setting, Optional<Set<Integer>> byHand)
            throws CommandException {
        if (!cut.isEmpty()) {
            return splitter.evaluate(NamedCut.device(Iteration.of(splitter.workload(), setting), cut), setting);
        }
        if (byHand.isPresent()) {
            return HandCut.split(splitter, byHand.get(), setting);
        }
        try {
            return splitter.solve(setting);
        } catch (UnsatisfiablePinsException e) {
            throw new CommandException(
                    e.describe(layer -> "'" + model.layers().get(layer).displayName() + "'"), e);
        }
    }
}
