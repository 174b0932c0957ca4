package io.splitscope.cli;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.HalvesCheck;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check-split}: whether exported models are the parts of a model. */
@Command(
        name = "check-split",
        description =
                "Compares the models that export-split wrote with the whole one, node by node and weight by weight.",
        mixinStandardHelpOptions = true)
final class CheckSplitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder that export-split wrote")
    private Path folder;

    @Parameters(index = "1", paramLabel = "MODEL", description = "the .onnx file that was split")
    private Path model;

    @Override
    public Integer call() throws ExportException, OnnxException {
        HalvesCheck.Checked checked = new HalvesCheck(model, folder).run(Progress.NONE);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Right: %s with %s and %s, each as in the model.%n",
                SplitQuestion.count(checked.models(), "model"),
                SplitQuestion.count(checked.nodes(), "node"),
                SplitQuestion.count(checked.weights(), "weight"));
        out.flush();
        return ExitCode.OK;
    }
}
