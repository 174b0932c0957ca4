package io.splitscope.explain;

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
    DEVICE("computing on the device", DelayBreakdown::deviceCompute),
    SERVER("computing on the server", DelayBreakdown::serverCompute),
    UP("sending activations up", DelayBreakdown::activationsUp),
    DOWN("sending gradients down", DelayBreakdown::gradientsDown),
    MODEL("exchanging the device-side model", delay -> delay.modelDown() + delay.modelUp()),
    RETURN(
            "returning activations to the device and their gradients up",
            delay -> delay.activationsDown() + delay.gradientsUp()),
    SYNC("making shared weights equal on both sides", DelayBreakdown::weightSync);

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
        return "The largest part, " + Quantity.TIME.format(most.of(delay))
                + String.format(Locale.ROOT, " (%.0f %%), is ", share) + most.words + ".";
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
                    parts.add(term.words + " takes " + Quantity.TIME.format(Math.abs(change))
                            + (change > 0 ? " more" : " less"));
                });
        return String.join(", ", parts);
    }
}
