package io.splitscope.cli;

import io.splitscope.export.DescentFile;
import io.splitscope.export.DescentReport;
import io.splitscope.export.ExportException;
import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.DataException;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Race;
import io.splitscope.gdsec.RoundListener;
import io.splitscope.gdsec.SeedStudy;
import io.splitscope.gdsec.Story;
import io.splitscope.model.Progress;
import io.splitscope.simulate.result.Estimate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gdsec}: really runs distributed gradient descent, compressed and not, and counts the bits. */
@Command(
        name = "gdsec",
        description =
                "Runs gradient descent and GD-SEC on a small learning problem shared by workers, and counts what they"
                        + " send.",
        mixinStandardHelpOptions = true)
final class GdSecCommand implements Callable<Integer> {

    private static final int MOST_SEEDS = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GdSecOptions options;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description =
                    "run so many seeds and print the bits to a thousandth of the first error, with 95%% intervals")
    private Integer seeds;

    @Option(names = "--csv", paramLabel = "FILE", description = "write every round of every algorithm to a table")
    private Path csv;

    @Option(names = "--save-data", paramLabel = "FILE", description = "write the data as the workers have them")
    private Path savedData;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws CommandException, DataException, ExportException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (seeds != null) {
            study(out);
        } else if (options.workers().size() > 1) {
            throw new CommandException("Several numbers of workers need --seeds");
        } else {
            run(out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void run(PrintWriter out) throws DataException, ExportException, IOException {
        Prepared prepared = options.experiment().prepare();
        List<Algorithm> algorithms = options.algorithms(prepared);
        Outcome outcome =
                Race.run(prepared.objective(), algorithms, prepared.plan(), RoundListener.NONE, Progress.NONE);
        DescentReport report = DescentReport.of(prepared, outcome, BitConvention.ENTROPY_CODED);
        if (csv != null) {
            DescentFile.writeCsv(report, csv);
        }
        if (savedData != null) {
            DescentFile.writeData(prepared.data(), savedData);
        }
        if (json) {
            Json.print(report, out);
        } else {
            double xi = algorithms.stream()
                    .filter(GdSec.class::isInstance)
                    .map(GdSec.class::cast)
                    .mapToDouble(GdSec::xi)
                    .findFirst()
                    .orElse(0);
            new GdSecText(out).print(prepared, outcome, Story.guarantee(prepared, xi));
        }
    }

    private void study(PrintWriter out) throws CommandException, DataException, IOException {
        if (seeds < 2 || seeds > MOST_SEEDS) {
            throw new CommandException("--seeds must be from 2 to " + MOST_SEEDS + ", not " + seeds);
        }
        if (csv != null || savedData != null) {
            throw new CommandException("--csv and --save-data are for a single run; leave --seeds out");
        }
        List<SeedStudy.Row> rows = SeedStudy.of(
                options.experiment(), options.workers(), seeds, options::algorithms, Story.TARGET, Progress.NONE);
        if (json) {
            Json.print(rows.stream().map(StudyJson::of).toList(), out);
        } else {
            new GdSecText(out).print(options.experiment(), rows);
        }
    }

    private record StudyJson(
            int workers, String algorithm, int seeds, int reached, IntervalJson bitsCoded, IntervalJson rounds) {
        static StudyJson of(SeedStudy.Row row) {
            return new StudyJson(
                    row.workers(),
                    row.algorithm(),
                    row.seeds(),
                    row.reached(),
                    row.bits().map(IntervalJson::of).orElse(null),
                    row.rounds().map(IntervalJson::of).orElse(null));
        }
    }

    private record IntervalJson(double mean, Double halfWidth95) {
        static IntervalJson of(Estimate estimate) {
            return new IntervalJson(
                    estimate.mean(),
                    estimate.halfWidth().isPresent() ? estimate.halfWidth().getAsDouble() : null);
        }
    }
}
