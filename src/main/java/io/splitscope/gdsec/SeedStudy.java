package io.splitscope.gdsec;

import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.model.Progress;
import io.splitscope.simulate.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The same algorithms over many seeds and numbers of workers: the bits each sends until a target is reached. */
public final class SeedStudy {

    /**
     * One algorithm at one number of workers.
     *
     * @param seeds how many were run
     * @param reached how many of them reached the target; the means are over these
     * @param bits until the target, positions entropy-coded; empty if none reached it
     * @param rounds the same of rounds
     */
    public record Row(
            int workers,
            String algorithm,
            int seeds,
            int reached,
            Optional<Estimate> bits,
            Optional<Estimate> rounds) {}

    private SeedStudy() {}

    /**
     * Runs seeds from the experiment's on.
     *
     * @param algorithms made for each run, since ξ may depend on its step size
     * @param left the target: this part of the way from the start to the reference is left
     * @throws DataException if the data cannot be used
     * @throws CancellationException if the caller gave up
     */
    public static List<Row> of(
            Experiment experiment,
            List<Integer> workers,
            int seeds,
            Function<Prepared, List<Algorithm>> algorithms,
            double left,
            Progress progress)
            throws DataException {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < workers.size(); place++) {
            List<List<Optional<Round>>> reached = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < seeds; i++) {
                progress.report(
                        (place + (double) i / seeds) / workers.size(),
                        workers.get(place) + " workers, seed " + (i + 1) + " of " + seeds);
                Prepared prepared = experiment
                        .withWorkers(workers.get(place))
                        .withSeed(experiment.seed() + i)
                        .prepare();
                Outcome outcome = Race.run(
                        prepared.objective(),
                        algorithms.apply(prepared),
                        prepared.plan(),
                        RoundListener.NONE,
                        new Inner(progress));
                double target = outcome.target(left);
                reached.add(outcome.curves().stream()
                        .map(curve -> curve.reaching(target))
                        .toList());
                if (i == 0) {
                    outcome.curves().forEach(curve -> names.add(Story.name(curve.algorithm())));
                }
            }
            for (int a = 0; a < names.size(); a++) {
                int algorithm = a;
                List<Round> there = reached.stream()
                        .flatMap(run -> run.get(algorithm).stream())
                        .toList();
                rows.add(new Row(
                        workers.get(place),
                        names.get(a),
                        seeds,
                        there.size(),
                        estimate(there, round -> round.bits().coded()),
                        estimate(there, Round::number)));
            }
        }
        return rows;
    }

    private static Optional<Estimate> estimate(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.of(rounds.stream().mapToDouble(value).toArray()));
    }

    /** Passes on only whether to give up. */
    private record Inner(Progress outer) implements Progress {
        @Override
        public void report(double fraction, String step) {}

        @Override
        public boolean isCancelled() {
            return outer.isCancelled();
        }
    }
}
