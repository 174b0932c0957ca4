package io.splitscope.gdsec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Everything that decides a run, but for the algorithms.
 *
 * @param problem what is learned
 * @param data a table to learn from; empty for generated data
 * @param workers how many share the data, M
 * @param samples generated samples of each worker
 * @param unlikeness how unlike the workers' data are, from 0 to 1
 * @param batch samples a worker draws in a round; empty for all
 * @param rounds how many
 * @param stepSize α; empty for the usual one, {@link #USUAL_STEP} of 1/L, or {@link #NETWORK_STEP} for the neural network
 * @param seed decides data, start and mini-batches
 */
public record Experiment(
        ProblemKind problem,
        Optional<Path> data,
        int workers,
        int samples,
        double unlikeness,
        OptionalInt batch,
        int rounds,
        OptionalDouble stepSize,
        long seed) {

    /** The usual step, as a part of 1/L: the longest has no guarantee for GD-SEC. */
    public static final double USUAL_STEP = 0.5;

    /** The usual step of the neural network, for which no L is known. */
    public static final double NETWORK_STEP = 0.2;

    /** More workers at once would say nothing new. */
    public static final int MOST_WORKERS = 1_000;

    private static final int MOST_SAMPLES = 10_000;

    /** Linear regression on generated data of ten workers, full batch. */
    public static final Experiment USUAL = new Experiment(
            ProblemKind.LINEAR, Optional.empty(), 10, 50, 0.5, OptionalInt.empty(), 1_000, OptionalDouble.empty(), 1);

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Experiment {
        require(workers >= 1 && workers <= MOST_WORKERS, "Workers", "from 1 to " + MOST_WORKERS, workers);
        require(samples >= 1 && samples <= MOST_SAMPLES, "Samples of a worker", "from 1 to " + MOST_SAMPLES, samples);
        require(unlikeness >= 0 && unlikeness <= 1, "Unlikeness", "from 0 to 1", unlikeness);
        new Plan(stepSize.orElse(1), batch, rounds, seed);
    }

    private static void require(boolean holds, String what, String range, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + range + ", not " + value);
        }
    }

    /** The same with other workers. */
    public Experiment withWorkers(int value) {
        return new Experiment(problem, data, value, samples, unlikeness, batch, rounds, stepSize, seed);
    }

    /** The same with another seed. */
    public Experiment withSeed(long value) {
        return new Experiment(problem, data, workers, samples, unlikeness, batch, rounds, stepSize, value);
    }

    /**
     * Gets it ready: data, constants, optimum.
     *
     * @throws DataException if the data cannot be used for the problem
     */
    public Prepared prepare() throws DataException {
        Dataset shared = data.isPresent()
                ? SharedData.of(CsvData.read(data.get()), problem, workers, unlikeness, seed)
                : GeneratedData.of(problem, workers, samples, unlikeness, seed);
        Objective objective = problem.on(shared, seed);
        double usual = objective.smoothness().isPresent()
                ? USUAL_STEP / objective.smoothness().getAsDouble()
                : NETWORK_STEP;
        return new Prepared(this, shared, objective, new Plan(stepSize.orElse(usual), batch, rounds, seed));
    }

    /**
     * Ready to run.
     *
     * @param experiment what was asked for
     * @param data who has what
     * @param objective what is minimised
     * @param plan with the step size that counts
     */
    public record Prepared(Experiment experiment, Dataset data, Objective objective, Plan plan) {}
}
