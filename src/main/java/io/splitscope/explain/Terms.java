package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.split.DelayBreakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The terms of a delay in words. */
enum Terms {
    DEVICE(text("Terms.computing-on-the-device"), DelayBreakdown::deviceCompute),
    SERVER(text("Terms.computing-on-the-server"), DelayBreakdown::serverCompute),
    UP(text("Terms.sending-activations-up"), DelayBreakdown::activationsUp),
    DOWN(text("Terms.sending-gradients-down"), DelayBreakdown::gradientsDown),
    MODEL(text("Terms.exchanging-the-device-side-model"), delay -> delay.modelDown() + delay.modelUp()),
    RETURN(text("Terms.returning-activations-to-the-device"), delay -> delay.activationsDown() + delay.gradientsUp()),
    SYNC(text("Terms.making-shared-weights-equal-on"), DelayBreakdown::weightSync);

    /** A change below this part of the largest one is not worth a word. */
    private static final double WORTH = 0.005;

    private final String words;
    private final ToDoubleFunction<DelayBreakdown> getter;

    Terms(String words, ToDoubleFunction<DelayBreakdown> getter) {
        this.words = words;
        this.getter = getter;
    }

    private double of(DelayBreakdown delay) {
        return getter.applyAsDouble(delay);
    }

    /** The largest term with its share: {@code Most of it, 637 ms (48 %), is …}. */
    static String largest(DelayBreakdown delay) {
        Terms most = Arrays.stream(values())
                .max(Comparator.comparingDouble(term -> term.of(delay)))
                .orElseThrow();
        double share = 100 * most.of(delay) / delay.total();
        return text(
                "Terms.the-largest-part",
                Quantity.TIME.format(most.of(delay)),
                String.format(Locale.ROOT, text("Terms.0f-is"), share),
                most.words);
    }

    /** Where one delay is longer than another and where shorter: {@code sending … takes 51 ms more; … 13 ms less}. */
    static String difference(DelayBreakdown from, DelayBreakdown to) {
        double most = Arrays.stream(values())
                .mapToDouble(term -> Math.abs(term.of(to) - term.of(from)))
                .max()
                .orElseThrow();
        List<String> parts = new ArrayList<>();
        Arrays.stream(values())
                .filter(term -> Math.abs(term.of(to) - term.of(from)) > WORTH * most)
                .sorted(Comparator.comparingDouble(term -> term.of(from) - term.of(to)))
                .forEach(term -> {
                    double change = term.of(to) - term.of(from);
                    parts.add(text(
                            "Terms.takes",
                            term.words,
                            Quantity.TIME.format(Math.abs(change)),
                            (change > 0 ? text("Terms.more") : text("Terms.less"))));
                });
        return String.join(text("Terms.separator"), parts);
    }
}
