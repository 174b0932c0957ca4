package io.splitscope.cli;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.profile.ProfileException;
import picocli.CommandLine.Mixin;

/** Which model to split, and in which setting: shared by the subcommands that split as a picocli mixin. */
final class SplitOptions {

    @Mixin
    private ModelOptions model;

    @Mixin
    private SettingOptions setting;

    /** Which model. */
    ModelOptions model() {
        return model;
    }

    /** In which setting. */
    SettingOptions setting() {
        return setting;
    }

    /**
     * Reads the model and prepares the question.
     *
     * @throws UnknownNameException if a layer that is named is not in the model
     * @throws ProfileException if a profile cannot be read, or belongs to another model
     * @throws CommandException if options contradict each other
     */
    SplitQuestion ask() throws OnnxException, UnknownNameException, ProfileException, CommandException {
        model.completeFrom(setting.scenario());
        OnnxFile file = OnnxReader.read(model.file(), Progress.NONE);
        Model bound = model.bind(file);
        BlockTree blocks = BlockDetector.detect(bound);
        ModelCost cost = ModelCost.of(bound);
        Profiles profiles = setting.profiles(cost);
        Setting asked = setting.setting(bound, () -> blocks, model.batch());
        Workload workload = cost.workload(model.batch(), setting.flops()).measured(profiles, asked.batch());
        return new SplitQuestion(file, cost, blocks, profiles, workload, setting.measured(asked, profiles));
    }
}
