package io.splitscope.cli;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.trial.Options;
import io.splitscope.trial.Outcome;
import io.splitscope.trial.Prediction;
import io.splitscope.trial.Request;
import io.splitscope.trial.Trial;
import io.splitscope.trial.TrialException;
import io.splitscope.trial.Watcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code try}: the split run here, over a link as slow as the setting's, beside its prediction. */
@Command(
        name = "try",
        description = "Runs the two sides of a split in two processes here, over a link as slow as the setting's, and"
                + " compares each term of the delay with its prediction. Inference only.",
        mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Mixin
    private CutOptions cutOptions;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "measured passes (default: 10, or as many as take a minute)")
    private Integer iterations;

    @Option(names = "--warm-ups", paramLabel = "N", description = "passes before, over an open link (default: 2)")
    private Integer warmUps;

    @Option(
            names = "--setting-speed",
            description = "wait, where this computer is faster, until the setting's device or server would be ready")
    private boolean heldBack;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call()
            throws OnnxException, UnknownNameException, ProfileException, CommandException, ExportException,
                    RunException, TrialException, IOException {
        OnnxRuntime.require();
        SplitQuestion question = splitOptions.ask();
        Solved solved = cutOptions.solve(question, splitOptions.setting().byHand(question.model()));
        Prediction prediction = Prediction.of(solved);
        Request request = new Request(splitOptions.model().file(), question.file(), solved, options(prediction));
        PrintWriter out = spec.commandLine().getOut();
        Watcher watcher = Watcher.NOBODY;
        if (!json) {
            TrialText text = new TrialText(out);
            text.announce(request, prediction);
            watcher = text;
        }
        try (Interrupt progress = new Interrupt(spec.commandLine().getErr())) {
            Outcome outcome = Trial.run(request, watcher, progress);
            if (json) {
                Json.print(TrialJson.of(solved, outcome), out);
            } else {
                TrialText.print(solved, outcome, out);
            }
        } catch (CancellationException e) {
            throw new CommandException("Cancelled", e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private Options options(Prediction prediction) {
        Options usual = Options.usual(prediction);
        return new Options(
                warmUps == null ? usual.warmUps() : warmUps,
                iterations == null ? usual.iterations() : iterations,
                heldBack);
    }
}
