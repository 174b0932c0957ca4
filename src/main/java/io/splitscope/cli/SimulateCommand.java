package io.splitscope.cli;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.Simulation;
import io.splitscope.simulate.file.ExperimentException;
import io.splitscope.simulate.file.ExperimentFile;
import io.splitscope.simulate.file.TurnTable;
import io.splitscope.simulate.published.PublishedComparison;
import io.splitscope.simulate.result.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: a training run on a network that changes. */
@Command(
        name = "simulate",
        description = "Runs a training on a network that changes, with several policies, and compares them.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Which which;

    private static final class Which {
        @Parameters(paramLabel = "SCENARIO", description = "the experiment, a .json file as the README describes it")
        private Path scenario;

        @Option(
                names = "--published",
                description = "run the settings in which arXiv 2507.01041 might have been measured; takes a minute")
        private boolean published;
    }

    @Option(names = "--csv", paramLabel = "FILE", description = "write every turn of every run as a table")
    private Path csv;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws ExperimentException, OnnxException, ExportException, CommandException, IOException {
        if (which.published && csv != null) {
            throw new CommandException("--csv writes the turns of one scenario; --published has many, leave one out");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Interrupt progress = new Interrupt(spec.commandLine().getErr())) {
            if (which.published) {
                compare(out, progress);
            } else {
                simulate(out, progress);
            }
        } catch (CancellationException e) {
            throw Interrupt.cancelled(e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void compare(PrintWriter out, Progress progress) throws OnnxException, IOException {
        PublishedComparison comparison = PublishedComparison.run(PublishedModels.read(progress), progress);
        if (json) {
            Json.print(comparison, out);
        } else {
            PublishedText.print(comparison, out);
        }
    }

    private void simulate(PrintWriter out, Progress progress)
            throws ExperimentException, OnnxException, ExportException, IOException {
        ExperimentFile file = ExperimentFile.read(which.scenario);
        ExperimentModel model = ExperimentModel.of(file, progress);
        long start = System.nanoTime();
        Outcome outcome = Simulation.run(file.experiment(), model.workload(), model.blocks(), progress);
        Results results = Results.of(outcome, progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (csv != null) {
            AtomicFile.write(csv, stream -> write(outcome, stream, progress));
        }
        SimulationAnswer answer = new SimulationAnswer(file, model.model(), outcome, results, seconds);
        if (json) {
            Json.print(SimulationJson.of(answer), out);
        } else {
            SimulationText.print(answer, out);
        }
    }

    private static void write(Outcome outcome, OutputStream stream, Progress progress) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        TurnTable.write(outcome, writer, progress);
        writer.flush();
    }
}
