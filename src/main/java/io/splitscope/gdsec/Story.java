package io.splitscope.gdsec;

import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.GradientDescent;
import io.splitscope.gdsec.Experiment.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What to look for in a run, and what was seen in it, in sentences with its own numbers. */
public final class Story {

    /** How much of the way is left where algorithms are compared. */
    public static final double TARGET = 1e-3;

    private Story() {}

    /** Three sentences for the beginning. */
    public static List<String> lookFor() {
        return List.of(
                "Against rounds, look whether GD-SEC stays on gradient descent's curve: what a worker keeps back is"
                        + " not lost but sent later.",
                "Against bits, look how far to the left it gets there, and how that changes with mini-batches, whose"
                        + " noise is news in every round.",
                "Raise ξ until it breaks: a larger ξ sends less, and beyond some value the run diverges.");
    }

    /** What is proven for this run, in a sentence. */
    public static String guarantee(Prepared prepared, double xi) {
        OptionalDouble most =
                Guarantee.mostXi(prepared.objective(), prepared.plan().stepSize());
        if (prepared.plan().batch().isPresent() || most.isEmpty()) {
            return "No rate is proven here"
                    + (prepared.plan().batch().isPresent()
                            ? ": rounds use mini-batches."
                            : ": the problem is not strongly convex, or the step is longer than 1/L.");
        }
        String holds = xi <= most.getAsDouble() ? "holds here" : "is not proven here, where ξ is " + number(xi);
        return "Up to ξ = " + number(most.getAsDouble())
                + " GD-SEC provably keeps gradient descent's bound on the error, whatever β is; that " + holds + ".";
    }

    /** What was seen, in numbers of this run. */
    public static List<String> seen(Prepared prepared, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        Optional<Curve> plain = outcome.curves().stream()
                .filter(curve -> curve.algorithm() instanceof GradientDescent)
                .findFirst();
        double target = outcome.target(TARGET);
        String goal = outcome.optimum().isPresent()
                ? "a thousandth of the first error"
                : "a thousandth of the way above the lowest objective seen (the optimum is unknown)";
        for (Curve curve : outcome.curves()) {
            String name = name(curve.algorithm());
            if (curve.diverged()) {
                sentences.add(name + " diverged and was stopped in round "
                        + whole(curve.last().number()) + ".");
                continue;
            }
            Optional<Round> there = curve.reaching(target);
            sentences.add(there.map(round -> name + " reached " + goal + " in round " + whole(round.number())
                            + compared(round, curve, plain.flatMap(gd -> gd.reaching(target))) + ".")
                    .orElse(name + " did not reach " + goal + " in "
                            + whole(curve.last().number()) + " rounds; "
                            + percent((curve.last().objective() - outcome.reference())
                                    / (curve.rounds().get(0).objective() - outcome.reference()))
                            + " of the way was left."));
        }
        return sentences;
    }

    private static String compared(Round round, Curve curve, Optional<Round> plain) {
        String bits = " after " + bits(round.bits().coded());
        if (plain.isEmpty()
                || curve.algorithm() instanceof GradientDescent
                || round.bits().coded() == 0) {
            return bits;
        }
        double ratio = plain.get().bits().coded() / round.bits().coded();
        return bits + ", " + number(ratio) + " times fewer than gradient descent"
                + (ratio < 1 ? " (that is, more)" : "");
    }

    /** Short, for sentences and legends. */
    public static String name(Algorithm algorithm) {
        String title = algorithm.title();
        return title.contains(",") ? title.substring(0, title.indexOf(',')) : title;
    }

    /**
     * The measured compression of the update, to be carried elsewhere; empty when GD-SEC did not run to its end or sent
     * nothing.
     */
    public static Optional<MeasuredRatio> measured(Prepared prepared, Outcome outcome) {
        return outcome.curves().stream()
                .filter(curve -> curve.algorithm() instanceof GdSec && !curve.diverged() && curve.sentFraction() > 0)
                .findFirst()
                .map(curve -> MeasuredRatio.of(prepared, curve));
    }

    static String bits(double bits) {
        return bits < 1e6 ? number(bits / 1e3) + " kbit" : number(bits / 1e6) + " Mbit";
    }

    static String percent(double part) {
        return number(part * 100) + " %";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.0+$", "");
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
