package io.splitscope.cli;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.HalvesCheck;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Verified;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-split}: whether exported models give what the whole gives, by running them. */
@Command(
        name = "verify-split",
        description =
                "Runs the models that export-split wrote and the whole one on the same random inputs, and compares the outputs.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the outputs are the same", "1:they differ", "2:something stands in the way"},
        mixinStandardHelpOptions = true)
final class VerifySplitCommand implements Callable<Integer> {

    /** The outputs differ. */
    static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions modelOptions;

    @Parameters(index = "1", paramLabel = "DIR", description = "the folder that export-split wrote")
    private Path folder;

    @Mixin
    private VerifyOptions options;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws OnnxException, ExportException, RunException, IOException {
        OnnxRuntime.require();
        Model model = modelOptions.bind(
                OnnxReader.read(modelOptions.file(), Progress.NONE),
                SplitRecord.read(folder).dimensions());
        new HalvesCheck(modelOptions.file(), folder).run(Progress.NONE);
        Verified verified = options.of(modelOptions.file(), model, folder).run(Progress.NONE);
        if (json) {
            Json.print(VerifiedJson.of(verified), spec.commandLine().getOut());
        } else {
            VerifiedText.print(verified, spec.commandLine().getOut());
        }
        return verified.holds() ? ExitCode.OK : DIFFERENT;
    }
}
