package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

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
                text("Story.against-rounds-look-whether"),
                text("Story.against-bits-look-how-far"),
                text("Story.raise-until-it-breaks"));
    }

    /** What is proven for this run, in a sentence. */
    public static String guarantee(Prepared prepared, double xi) {
        OptionalDouble most =
                Guarantee.mostXi(prepared.objective(), prepared.plan().stepSize());
        if (prepared.plan().batch().isPresent() || most.isEmpty()) {
            return prepared.plan().batch().isPresent()
                    ? text("Story.no-rate-is-proven-with")
                    : text("Story.no-rate-is-proven-here");
        }
        return xi <= most.getAsDouble()
                ? text("Story.proven-and-holds-here", number(most.getAsDouble()))
                : text("Story.proven-but-not-here", number(most.getAsDouble()), number(xi));
    }

    /**
     * What was seen, in numbers of this run.
     *
     * @param convention how bits are counted
     */
    public static List<String> seen(Outcome outcome, BitConvention convention) {
        List<String> sentences = new ArrayList<>();
        Optional<Curve> plain = outcome.curves().stream()
                .filter(curve -> curve.algorithm() instanceof GradientDescent)
                .findFirst();
        double target = outcome.target(TARGET);
        String goal = outcome.optimum().isPresent()
                ? text("Story.a-thousandth-of-the-first")
                : text("Story.a-thousandth-of-the-way");
        for (Curve curve : outcome.curves()) {
            String name = name(curve.algorithm());
            if (curve.diverged()) {
                sentences.add(text("Story.diverged", name, whole(curve.last().number())));
                continue;
            }
            Optional<Round> there = curve.reaching(target);
            sentences.add(there.map(round -> text(
                            "Story.reached",
                            name,
                            goal,
                            whole(round.number()),
                            compared(round, curve, plain.flatMap(gd -> gd.reaching(target)), convention)))
                    .orElseGet(() -> text(
                            "Story.did-not-reach",
                            name,
                            goal,
                            whole(curve.last().number()),
                            percent((curve.last().objective() - outcome.reference())
                                    / (curve.rounds().get(0).objective() - outcome.reference())))));
        }
        return sentences;
    }

    private static String compared(Round round, Curve curve, Optional<Round> plain, BitConvention convention) {
        double sent = convention.of(round.bits());
        String bits = text("Story.after", bits(sent));
        if (plain.isEmpty() || curve.algorithm() instanceof GradientDescent || sent == 0) {
            return bits;
        }
        double ratio = convention.of(plain.get().bits()) / sent;
        return bits
                + (ratio < 1
                        ? text("Story.times-as-many-as-gradient-descent", number(1 / ratio))
                        : text("Story.times-fewer-than-gradient-descent", number(ratio)));
    }

    /** Short, for sentences and legends. */
    public static String name(Algorithm algorithm) {
        return algorithm.title().split("[,，]", 2)[0];
    }

    /**
     * The measured compression of the update, to be carried elsewhere; empty when GD-SEC did not run to its end or sent
     * nothing.
     *
     * @param convention how bits are counted
     */
    public static Optional<MeasuredRatio> measured(Prepared prepared, Outcome outcome, BitConvention convention) {
        return outcome.curves().stream()
                .filter(curve -> curve.algorithm() instanceof GdSec && !curve.diverged() && curve.sentFraction() > 0)
                .findFirst()
                .map(curve -> MeasuredRatio.of(prepared, curve, convention));
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
