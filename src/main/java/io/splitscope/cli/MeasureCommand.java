package io.splitscope.cli;

import io.splitscope.cost.ModelCost;
import io.splitscope.export.ExportException;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.LayerClock;
import io.splitscope.runtime.LayerTimes;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.SavedTimes;
import io.splitscope.runtime.SessionSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measure}: how long each layer takes on this computer. */
@Command(
        name = "measure",
        description =
                "Measures how long each layer takes on this computer, keeps that as a profile beside the model, and tells"
                        + " which layers their FLOPs mislead about.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions modelOptions;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv",
            description = "where to keep the profile (default: NAME.profile.csv beside the model)")
    private Path output;

    @Option(names = "--force", description = "replace the file if it exists")
    private boolean force;

    @Option(names = "--runs", paramLabel = "N", description = "runs that count (default: ${DEFAULT-VALUE})")
    private int runs = 20;

    @Option(names = "--warm-up", paramLabel = "N", description = "runs before them (default: ${DEFAULT-VALUE})")
    private int warmUps = 3;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads that a layer may use; 0 (the default) for all cores")
    private int threads;

    @Option(
            names = "--fused",
            description = "let the runtime fuse layers, as in use; the time of fused layers is shared out by FLOPs")
    private boolean fused;

    @Option(
            names = "--top",
            paramLabel = "N",
            description =
                    "how many layers to list, those first whose FLOPs mislead by most (default: ${DEFAULT-VALUE})")
    private int top = 15;

    @Option(names = "--json", description = "print JSON, with all layers")
    private boolean json;

    @Override
    public Integer call() throws OnnxException, ExportException, RunException, ProfileException, IOException {
        OnnxRuntime.require();
        Path model = modelOptions.file();
        Path file = output == null ? SavedTimes.beside(model) : output;
        SavedTimes.check(file, force);
        Model bound = modelOptions.bind(OnnxReader.read(model, Progress.NONE));
        SessionSettings settings = (fused ? SessionSettings.FUSED : SessionSettings.EXACT).withThreads(threads);
        LayerTimes times = new LayerClock(model, ModelCost.of(bound), settings, warmUps, runs).run(Progress.NONE);
        SavedTimes.write(file, bound, times, force);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(MeasuredJson.of(bound, file, times), out);
        } else {
            MeasuredText.print(file, times, top, out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
