package io.splitscope.gdsec;

import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Several algorithms on the same problem, side by side: all do a round before any does the next. */
public final class Race {

    /** An objective of so many times that at the start will not come back. */
    private static final double HOPELESS = 1e6;

    private Race() {}

    /**
     * Runs them to the end; one that diverges stops alone.
     *
     * @param listener is told of every round
     * @throws CancellationException if the caller gave up; what the listener has been told stays true
     */
    public static Outcome run(
            Objective objective, List<Algorithm> algorithms, Plan plan, RoundListener listener, Progress progress) {
        List<Descent> descents = new ArrayList<>();
        List<List<Round>> rounds = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            Descent descent = new Descent(objective, algorithm, plan);
            listener.done(descents.size(), descent.latest());
            descents.add(descent);
            rounds.add(new ArrayList<>(List.of(descent.latest())));
        }
        for (int number = 1; number <= plan.rounds(); number++) {
            progress.report((double) (number - 1) / plan.rounds(), "Round " + number + " of " + plan.rounds());
            for (int i = 0; i < descents.size(); i++) {
                progress.checkCancelled();
                if (!hasDiverged(rounds.get(i))) {
                    Round round = descents.get(i).step();
                    rounds.get(i).add(round);
                    listener.done(i, round);
                }
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < descents.size(); i++) {
            curves.add(new Curve(
                    algorithms.get(i),
                    rounds.get(i),
                    hasDiverged(rounds.get(i)),
                    descents.get(i).point()));
        }
        return new Outcome(
                curves,
                objective.optimum().stream()
                        .mapToDouble(Objective.Optimum::value)
                        .findFirst());
    }

    private static boolean hasDiverged(List<Round> rounds) {
        double now = rounds.get(rounds.size() - 1).objective();
        return !(now <= HOPELESS * (1 + rounds.get(0).objective()));
    }
}
