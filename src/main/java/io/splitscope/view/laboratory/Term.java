package io.splitscope.view.laboratory;

import io.splitscope.split.DelayBreakdown;
import java.util.function.ToDoubleFunction;

/** The terms of a delay as they are stacked, from below, in the window's colours for them. */
enum Term {
    DEVICE("Device", "term-device", DelayBreakdown::deviceCompute),
    UP("Up", "term-up", delay -> delay.activationsUp() + delay.gradientsUp()),
    SERVER("Server", "term-server", DelayBreakdown::serverCompute),
    DOWN("Down", "term-down", delay -> delay.gradientsDown() + delay.activationsDown()),
    MODEL("Model", "term-model", delay -> delay.modelDown() + delay.modelUp() + delay.weightSync());

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
