package io.splitscope.cli;

import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.GradientDescent;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;
import io.splitscope.gdsec.Experiment;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.ProblemKind;
import io.splitscope.gdsec.Xi;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is learned, by whom and how, as a picocli mixin. */
final class GdSecOptions {

    @Option(
            names = "--problem",
            paramLabel = "NAME",
            converter = Problem.class,
            description = "linear (the default), logistic, nonconvex or network")
    private ProblemKind problem = Experiment.USUAL.problem();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "a table to learn from, the target in the last column (default: generated data)")
    private Path data;

    @Option(
            names = "--workers",
            paramLabel = "M",
            split = ",",
            description = "workers that share the data (default 10); several numbers, such as 5,10,20, with --seeds")
    private List<Integer> workers = List.of(Experiment.USUAL.workers());

    @Option(names = "--samples", paramLabel = "N", description = "generated samples of each worker (default 50)")
    private int samples = Experiment.USUAL.samples();

    @Option(
            names = "--unlikeness",
            paramLabel = "U",
            description = "how unlike the workers' data are, from 0 to 1 (default 0.5)")
    private double unlikeness = Experiment.USUAL.unlikeness();

    @Option(
            names = "--batch",
            paramLabel = "N",
            converter = Batch.class,
            description = "samples a worker draws in a round, or full (the default)")
    private Integer batch;

    @Option(names = "--rounds", paramLabel = "N", description = "how many (default 1000)")
    private int rounds = Experiment.USUAL.rounds();

    @Option(
            names = "--step-size",
            paramLabel = "A",
            description = "alpha (default: half of 1/L; for the network, which has no L, 0.2)")
    private Double stepSize;

    @Option(names = "--seed", paramLabel = "N", description = "decides data, start and mini-batches (default 1)")
    private long seed = Experiment.USUAL.seed();

    @Option(
            names = "--xi",
            paramLabel = "X",
            converter = XiText.class,
            description = "GD-SEC's threshold, such as 40, or 3/alpha (the default)")
    private Xi xi = Xi.USUAL;

    @Option(names = "--beta", paramLabel = "B", description = "GD-SEC's memory, from 0 to 1 (default 0.1)")
    private double beta = GdSec.USUAL_BETA;

    @Option(names = "--top-k", paramLabel = "PART", description = "the part that top-k sends (default 0.1)")
    private double part = TopK.USUAL.fraction();

    @Option(names = "--bits", paramLabel = "B", description = "bits a component, of quantisation (default 8)")
    private int bits = Quantized.USUAL.bits();

    @Option(
            names = "--compare",
            description =
                    "also run top-k with error feedback and plain quantisation, not only gradient descent and GD-SEC")
    private boolean compare;

    /** The experiment, with the first number of workers. */
    Experiment experiment() {
        return new Experiment(
                problem,
                Optional.ofNullable(data),
                workers.get(0),
                samples,
                unlikeness,
                batch == null ? OptionalInt.empty() : OptionalInt.of(batch),
                rounds,
                stepSize == null ? OptionalDouble.empty() : OptionalDouble.of(stepSize),
                seed);
    }

    /** All numbers of workers. */
    List<Integer> workers() {
        return workers;
    }

    /** What runs, for a step size. */
    List<Algorithm> algorithms(Prepared prepared) {
        GdSec sec = new GdSec(xi.at(prepared.plan().stepSize()), beta);
        return compare
                ? List.of(new GradientDescent(), sec, new TopK(part), new Quantized(bits))
                : List.of(new GradientDescent(), sec);
    }

    private static final class Problem implements ITypeConverter<ProblemKind> {
        @Override
        public ProblemKind convert(String text) {
            return Arrays.stream(ProblemKind.values())
                    .filter(kind -> kind.id().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no problem; write "
                            + Arrays.stream(ProblemKind.values())
                                    .map(ProblemKind::id)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static final class Batch implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.equalsIgnoreCase("full")) {
                return null;
            }
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no mini-batch; write a whole number, or full");
            }
        }
    }

    private static final class XiText implements ITypeConverter<Xi> {
        @Override
        public Xi convert(String text) {
            try {
                return Xi.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
