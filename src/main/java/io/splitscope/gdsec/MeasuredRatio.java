package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.Experiment.Prepared;
import java.util.Locale;

/**
 * How many times smaller a worker's update became in a run of GD-SEC.
 *
 * @param sentFraction p, over all workers and rounds
 * @param ratio as the bits of p's positions are counted, at least 1
 * @param origin which run it comes from and what it does not cover, in two sentences
 */
public record MeasuredRatio(double sentFraction, double ratio, String origin) {

    static MeasuredRatio of(Prepared prepared, Curve curve, BitConvention convention) {
        double sent = curve.sentFraction();
        Experiment experiment = prepared.experiment();
        String batch = prepared.plan().batch().isPresent()
                ? text("MeasuredRatio.mini-batches-of", prepared.plan().batch().getAsInt())
                : text("MeasuredRatio.full-batches");
        String origin = text(
                "MeasuredRatio.from-a-run-of-gd",
                experiment.problem().title().toLowerCase(Locale.ROOT),
                prepared.objective().dimension(),
                experiment.workers(),
                batch,
                curve.last().number(),
                Story.percent(sent),
                convention.title());
        return new MeasuredRatio(sent, Math.max(1, convention.ratio(sent)), origin);
    }
}
