package io.splitscope.paint;

import io.splitscope.cost.Quantity;
import io.splitscope.split.envelope.SideChanges;
import io.splitscope.texts.Texts;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/** What may tint layers and closed blocks instead of the category of their operator. */
public enum Overlay {
    /** Work of the forward pass of one mini-batch. */
    FLOPS(Texts.text("Overlay.flops"), Texts.text("Overlay.work-of-one-forward-pass"), Quantity.WORK, Double::sum),
    /** Elements of the stored weights. */
    PARAMS(
            Texts.text("Overlay.parameters"),
            Texts.text("Overlay.elements-of-the-weights"),
            Quantity.COUNT,
            Double::sum),
    /** Bytes of the results of one mini-batch. */
    BYTES(Texts.text("Overlay.bytes"), Texts.text("Overlay.size-of-the-results"), Quantity.BYTES, Double::sum),
    /** Seconds that the work of one iteration takes on the device, wherever it runs now. */
    DEVICE_TIME(
            Texts.text("Overlay.device-time"),
            Texts.text("Overlay.seconds-on-the-device-per"),
            Quantity.TIME,
            Double::sum),
    /** The least change of one slider that moves it to the other side; see {@link SideChanges}. */
    SENSITIVITY(
            Texts.text("Overlay.sensitivity"),
            Texts.text("Overlay.by-how-much-one-slider"),
            Quantity.COUNT,
            Math::min) {
        @Override
        public String format(double value) {
            return Double.isInfinite(value) ? Texts.text("Overlay.stays") : factor(value);
        }
    };

    private final String title;
    private final String meaning;
    private final Quantity quantity;
    private final DoubleBinaryOperator together;

    Overlay(String title, String meaning, Quantity quantity, DoubleBinaryOperator together) {
        this.title = title;
        this.meaning = meaning;
        this.quantity = quantity;
        this.together = together;
    }

    /** What menus call it. */
    public String title() {
        return title;
    }

    /** What its numbers are, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** A value with its unit; {@code unknown} for NaN. */
    public String text(double value) {
        return Double.isNaN(value) ? Texts.text("Overlay.unknown") : format(value);
    }

    String format(double value) {
        return quantity.format(value);
    }

    /** The value of two things together: their sum, but the nearer change. NaN, for unknown, stays NaN. */
    double together(double one, double other) {
        return together.applyAsDouble(one, other);
    }

    /** A factor as the change that it is: {@code ±4 %}, or {@code ×12}. */
    private static String factor(double value) {
        if (value < 2) {
            double percent = (value - 1) * 100;
            boolean small = percent > 0 && percent < 9.95;
            return "±" + String.format(Locale.ROOT, small ? "%.1f" : "%.0f", percent) + " %";
        }
        return "×" + String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    }
}
