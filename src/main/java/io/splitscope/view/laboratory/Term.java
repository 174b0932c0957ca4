package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.DelayBreakdown;
import java.util.function.ToDoubleFunction;

/** The terms of a delay as they are stacked, from below, in the window's colours for them. */
enum Term {
    DEVICE(text("Term.device"), "term-device", DelayBreakdown::deviceCompute),
    UP(text("Term.up"), "term-up", delay -> delay.activationsUp() + delay.gradientsUp()),
    SERVER(text("Term.server"), "term-server", DelayBreakdown::serverCompute),
    DOWN(text("Term.down"), "term-down", delay -> delay.gradientsDown() + delay.activationsDown()),
    MODEL(text("Term.model"), "term-model", delay -> delay.modelDown() + delay.modelUp() + delay.weightSync());

    private final String title;
    private final String styleClass;
    private final ToDoubleFunction<DelayBreakdown> seconds;

    Term(String title, String styleClass, ToDoubleFunction<DelayBreakdown> seconds) {
        this.title = title;
        this.styleClass = styleClass;
        this.seconds = seconds;
    }

    String title() {
        return title;
    }

    String styleClass() {
        return styleClass;
    }

    /** Its part of a delay, s. */
    double of(DelayBreakdown delay) {
        return seconds.applyAsDouble(delay);
    }
}
