package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;
import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.Curve;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Round;
import io.splitscope.gdsec.Story;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Runs of distributed gradient descent in the form of their JSON.
 *
 * @param problem its short name
 * @param data where the data come from
 * @param parameters how many numbers are trained
 * @param batch samples a worker draws in a round; null for all
 * @param stepSize α
 * @param smoothness L; null where unknown
 * @param strongConvexity μ; null where there is none
 * @param optimum the least objective; null where unknown
 * @param target the objective at which a thousandth of the way is left
 * @param algorithms what ran
 * @param seen what was seen, in sentences
 */
@JsonPropertyOrder({
    "problem",
    "data",
    "parameters",
    "workers",
    "batch",
    "stepSize",
    "seed",
    "smoothness",
    "strongConvexity",
    "optimum",
    "target",
    "algorithms",
    "seen"
})
public record DescentReport(
        String problem,
        String data,
        int parameters,
        int workers,
        Integer batch,
        double stepSize,
        long seed,
        Double smoothness,
        Double strongConvexity,
        Double optimum,
        double target,
        List<Run> algorithms,
        List<String> seen) {

    /**
     * What became of one algorithm.
     *
     * @param settings its parameters
     * @param sentFraction the part of all components that was sent
     * @param point the trained numbers at the end
     */
    @JsonPropertyOrder({"name", "settings", "diverged", "sentFraction", "rounds", "point"})
    public record Run(
            String name,
            Map<String, Double> settings,
            boolean diverged,
            double sentFraction,
            List<Row> rounds,
            double[] point) {}

    /**
     * A round; bits are those of all workers until then. An objective that is no number any more is null.
     *
     * @param bitsCoded positions entropy-coded
     * @param bitsIndexed positions as 32-bit numbers
     */
    @JsonPropertyOrder({"round", "objective", "sentFraction", "bitsCoded", "bitsIndexed"})
    public record Row(int round, Double objective, double sentFraction, double bitsCoded, double bitsIndexed) {
        static Row of(Round round) {
            return new Row(
                    round.number(),
                    Double.isFinite(round.objective()) ? round.objective() : null,
                    round.sentFraction(),
                    round.bits().coded(),
                    round.bits().indexed());
        }
    }

    /**
     * What ran and what became of it.
     *
     * @param convention how the sentences count bits; the rounds have both
     */
    public static DescentReport of(Prepared prepared, Outcome outcome, BitConvention convention) {
        return new DescentReport(
                prepared.experiment().problem().id(),
                prepared.data().description(),
                prepared.objective().dimension(),
                prepared.objective().workers(),
                prepared.plan().batch().isPresent() ? prepared.plan().batch().getAsInt() : null,
                prepared.plan().stepSize(),
                prepared.plan().seed(),
                orNull(prepared.objective().smoothness()),
                orNull(prepared.objective().strongConvexity()),
                orNull(outcome.optimum()),
                outcome.target(Story.TARGET),
                outcome.curves().stream().map(DescentReport::run).toList(),
                Story.seen(outcome, convention));
    }

    private static Run run(Curve curve) {
        return new Run(
                curve.algorithm().id(),
                settings(curve.algorithm()),
                curve.diverged(),
                curve.sentFraction(),
                curve.rounds().stream().map(Row::of).toList(),
                curve.diverged() ? null : curve.point());
    }

    private static Map<String, Double> settings(Algorithm algorithm) {
        Map<String, Double> settings = new TreeMap<>();
        if (algorithm instanceof GdSec sec) {
            settings.put("xi", sec.xi());
            settings.put("beta", sec.beta());
        } else if (algorithm instanceof TopK top) {
            settings.put("fraction", top.fraction());
        } else if (algorithm instanceof Quantized quantized) {
            settings.put("bits", (double) quantized.bits());
        }
        return settings;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
