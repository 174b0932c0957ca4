package io.splitscope.gdsec;

import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same algorithms over many seeds and numbers of workers: the bits each sends until a target is reached. */
public final class SeedStudy {

    /**
     * One algorithm at one number of workers.
     *
     * @param seeds how many were run
     * @param bits until the target, positions entropy-coded, over the seeds that reached it
     * @param rounds the same of rounds
     */
    public record Row(int workers, String algorithm, int seeds, Interval bits, Interval rounds) {}

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
                rows.add(new Row(
                        workers.get(place),
                        names.get(a),
                        seeds,
                        interval(reached.stream().map(run -> run.get(algorithm)), round -> round.bits()
                                .coded()),
                        interval(reached.stream().map(run -> run.get(algorithm)), round -> (double) round.number())));
            }
        }
        return rows;
    }

    private static Interval interval(Stream<Optional<Round>> reached, Function<Round, Double> value) {
        return Interval.of(
                reached.flatMap(Optional::stream).mapToDouble(value::apply).toArray());
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
