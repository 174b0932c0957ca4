package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Profile;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import java.math.BigDecimal;
import java.math.MathContext;

/** The time of a layer on a side that was measured: measured itself, scaled by layers that were, or unknown. */
record MeasuredTime(Profile profile, int layer, Setting setting) {

    private static final MathContext DIGITS = new MathContext(4);

    /**
     * @param seconds what the layer takes in the setting
     * @param training by how much training multiplies the forward pass; may be empty
     * @param speed the present speed of the side, FLOP/s
     */
    Fact fact(String label, double seconds, String training, double speed) {
        if (profile.isUnknown(layer)) {
            return new Fact(
                    label,
                    text("MeasuredTime.unknown"),
                    text("MeasuredTime.not-measured-and-a-shape"),
                    text("MeasuredTime.unknown"));
        }
        boolean measured = profile.isMeasured(layer);
        String batch = setting.batch() == profile.batch()
                ? ""
                : text("MeasuredTime.samples", setting.batch(), profile.batch());
        String base = Quantity.TIME.format(profile.seconds(layer))
                + (measured ? text("MeasuredTime.measured") : text("MeasuredTime.scaled-from-flops-by-measured"));
        String factor = plain(speed / profile.speed());
        Fact fact = Figures.of(label, Quantity.TIME, seconds, base + batch + training + " / " + factor);
        return new Fact(
                label,
                fact.value() + (measured ? text("MeasuredTime.measured-2") : text("MeasuredTime.scaled")),
                fact.formula(),
                fact.exact());
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
