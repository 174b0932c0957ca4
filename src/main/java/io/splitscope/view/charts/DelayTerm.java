package io.splitscope.view.charts;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.DelayBreakdown;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The parts of a delay as one sees them, in the order in which they happen. */
enum DelayTerm {
    DEVICE(text("DelayTerm.device"), DelayBreakdown::deviceCompute),
    UP(text("DelayTerm.up"), delay -> delay.activationsUp() + delay.gradientsUp()),
    SERVER(text("DelayTerm.server"), DelayBreakdown::serverCompute),
    DOWN(text("DelayTerm.down"), delay -> delay.gradientsDown() + delay.activationsDown()),
    MODEL(text("DelayTerm.model"), delay -> delay.modelDown() + delay.modelUp() + delay.weightSync());

    private final String title;
    private final ToDoubleFunction<DelayBreakdown> seconds;

    DelayTerm(String title, ToDoubleFunction<DelayBreakdown> seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** Its part of a delay, s. */
    double of(DelayBreakdown delay) {
        return seconds.applyAsDouble(delay);
    }

    /** The style class of everything in its colour. */
    String styleClass() {
        return "term-" + name().toLowerCase(Locale.ROOT);
    }
}
