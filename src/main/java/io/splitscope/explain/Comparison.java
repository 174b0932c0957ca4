package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Load;
import io.splitscope.split.Rates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says how much longer one split takes than the best and why, with the amounts of both. */
public final class Comparison {

    /** A term that changes by less than this part of the largest change is not worth a word. */
    private static final double WORTH = 0.02;

    private static final int MOST_REASONS = 3;

    private final Load other;
    private final Load best;
    private final DelayBreakdown otherDelay;
    private final DelayBreakdown bestDelay;

    /** What one term adds, s, and the words for it. */
    private record Reason(double more, String words) {}

    /**
     * @param setting the setting of both splits
     * @param other what the split that is compared asks
     * @param best what the best split asks
     */
    public Comparison(Setting setting, Load other, Load best) {
        this.other = other;
        this.best = best;
        Rates rates = Rates.of(setting);
        otherDelay = other.delay(rates);
        bestDelay = best.delay(rates);
    }

    /**
     * One sentence, such as {@code +38 %, 120 ms more than the best: sending 6.4 MB instead of 0.8 MB up takes 130 ms
     * more, computing 0.1 GFLOP instead of 0.9 GFLOP on the device takes 10 ms less}.
     */
    public String sentence() {
        double more = otherDelay.total() - bestDelay.total();
        if (Double.isInfinite(otherDelay.total())) {
            return text("Comparison.something-of-unknown-size-has");
        }
        if (Math.abs(more) <= 1e-9 * bestDelay.total()) {
            return text("Comparison.as-fast-as-the-best");
        }
        String time = Quantity.TIME.format(Math.abs(more));
        String share =
                bestDelay.total() == 0 ? "" : String.format(Locale.ROOT, "%+.3g %%, ", 100 * more / bestDelay.total());
        return text(
                "Comparison.than-the-best",
                share + (more > 0 ? text("Comparison.slower", time) : text("Comparison.faster", time)),
                String.join(text("Terms.separator"), reasons()));
    }

    private List<String> reasons() {
        List<Reason> all = all();
        double most =
                all.stream().mapToDouble(reason -> Math.abs(reason.more)).max().orElse(0);
        return all.stream()
                .filter(reason -> Math.abs(reason.more) > WORTH * most)
                .sorted(Comparator.comparingDouble(reason -> -reason.more))
                .limit(MOST_REASONS)
                .map(reason -> text(
                        "Comparison.takes",
                        reason.words,
                        Quantity.TIME.format(Math.abs(reason.more)),
                        (reason.more > 0 ? text("Comparison.more") : text("Comparison.less"))))
                .toList();
    }

    private List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                otherDelay.deviceCompute() - bestDelay.deviceCompute(),
                text("Comparison.computing-on-the-device", work(other.deviceFlops(), best.deviceFlops()))));
        reasons.add(new Reason(
                otherDelay.serverCompute() - bestDelay.serverCompute(),
                text("Comparison.computing-on-the-server", work(other.serverFlops(), best.serverFlops()))));
        reasons.add(new Reason(
                otherDelay.activationsUp() - bestDelay.activationsUp(),
                text(
                        "Comparison.sending-up",
                        bytes(other.smashed().bytes(), best.smashed().bytes()))));
        reasons.add(new Reason(
                otherDelay.gradientsDown() - bestDelay.gradientsDown(),
                text(
                        "Comparison.sending-of-gradients-down",
                        bytes(other.gradients().bytes(), best.gradients().bytes()))));
        reasons.add(new Reason(
                otherDelay.modelDown() + otherDelay.modelUp() - bestDelay.modelDown() - bestDelay.modelUp(),
                text("Comparison.exchanging-a-model-of", bytes(other.modelBytes(), best.modelBytes()))));
        reasons.add(new Reason(
                otherDelay.activationsDown() - bestDelay.activationsDown(),
                text(
                        "Comparison.returning",
                        bytes(other.returned().bytes(), best.returned().bytes()))));
        reasons.add(new Reason(
                otherDelay.gradientsUp() - bestDelay.gradientsUp(),
                text(
                        "Comparison.sending-of-gradients-up",
                        bytes(
                                other.returnedGradients().bytes(),
                                best.returnedGradients().bytes()))));
        reasons.add(new Reason(
                otherDelay.weightSync() - bestDelay.weightSync(),
                text("Comparison.making-of-shared-weights-equal", bytes(other.syncBytes(), best.syncBytes()))));
        return reasons;
    }

    private static String work(double now, double before) {
        return text("Comparison.instead-of", Quantity.WORK.format(now), Quantity.WORK.format(before));
    }

    private static String bytes(double now, double before) {
        return text("Comparison.instead-of", Quantity.BYTES.format(now), Quantity.BYTES.format(before));
    }
}
