package io.splitscope.cli;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code inspect}: the layers of a model with shapes, bytes, parameters and work. */
@Command(
        name = "inspect",
        description = "Lists the layers of a model with shapes, parameters and work.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws OnnxException, IOException {
        OnnxFile file = OnnxReader.read(options.file(), Progress.NONE);
        Model model = options.bind(file);
        Inspection inspection =
                Inspection.of(file.calls(), ModelCost.of(model), BatchScale.of(model.batch(), options.batch()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(inspection, out);
        } else {
            new InspectionTable(out).print(inspection);
        }
        out.flush();
        return ExitCode.OK;
    }
}
