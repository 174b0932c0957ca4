package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.plot.RunPlot.Tone;
import io.splitscope.split.DelayBreakdown;
import java.util.function.ToDoubleFunction;

/** The terms of a delay as they are stacked, from below. */
enum Term {
    DEVICE(text("Term.device"), Tone.DEVICE, DelayBreakdown::deviceCompute),
    UP(text("Term.up"), Tone.UP, delay -> delay.activationsUp() + delay.gradientsUp()),
    SERVER(text("Term.server"), Tone.SERVER, DelayBreakdown::serverCompute),
    DOWN(text("Term.down"), Tone.DOWN, delay -> delay.gradientsDown() + delay.activationsDown()),
    MODEL(text("Term.model"), Tone.MODEL, delay -> delay.modelDown() + delay.modelUp() + delay.weightSync());

    private final String title;
    private final Tone tone;
    private final ToDoubleFunction<DelayBreakdown> seconds;

    Term(String title, Tone tone, ToDoubleFunction<DelayBreakdown> seconds) {
        this.title = title;
        this.tone = tone;
        this.seconds = seconds;
    }

    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }

    /** Its part of a delay, s. */
    double of(DelayBreakdown delay) {
        return seconds.applyAsDouble(delay);
    }
}
