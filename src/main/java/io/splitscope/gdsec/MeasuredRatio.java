package io.splitscope.gdsec;

import io.splitscope.gdsec.Experiment.Prepared;
import java.util.Locale;

/**
 * How many times smaller a worker's update became in a run of GD-SEC.
 *
 * @param sentFraction p, over all workers and rounds
 * @param ratio {@link MessageBits#ratio} of p, at least 1
 * @param origin which run it comes from and what it does not cover, in two sentences
 */
public record MeasuredRatio(double sentFraction, double ratio, String origin) {

    static MeasuredRatio of(Prepared prepared, Curve curve) {
        double sent = curve.sentFraction();
        Experiment experiment = prepared.experiment();
        String batch = prepared.plan().batch().isPresent()
                ? "mini-batches of " + prepared.plan().batch().getAsInt()
                : "full batches";
        String origin = "From a run of GD-SEC on "
                + experiment.problem().title().toLowerCase(Locale.ROOT) + " ("
                + prepared.objective().dimension() + " numbers, " + experiment.workers() + " workers, " + batch + ", "
                + curve.last().number() + " rounds), in which " + Story.percent(sent)
                + " of the components were sent. It is not a measurement of this model: it covers the update on the"
                + " uplink only, not activations, gradients or what comes down, nor rounds that a compressed run may"
                + " need in addition.";
        return new MeasuredRatio(sent, Math.max(1, MessageBits.ratio(sent)), origin);
    }
}
