package io.splitscope.explain;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.util.OptionalDouble;

/** Finds where two fixed splits cost the same: with x = 1/value, each delay is a + b·x. */
final class Crossing {

    private final Splitter splitter;
    private final Setting setting;
    private final Split one;
    private final Split other;

    Crossing(Splitter splitter, Setting setting, Split one, Split other) {
        this.splitter = splitter;
        this.setting = setting;
        this.one = one;
        this.other = other;
    }

    /** The value of a knob, everything else as in the setting, at which both cost the same; empty if there is none. */
    OptionalDouble at(Knob knob) {
        double here = 1 / knob.of(setting);
        double gapHere = gap(setting);
        double slope = (gap(knob.with(setting, 1 / (2 * here))) - gapHere) / here;
        double there = here - gapHere / slope;
        return slope != 0 && there > 0 && Double.isFinite(1 / there)
                ? OptionalDouble.of(1 / there)
                : OptionalDouble.empty();
    }

    private double gap(Setting at) {
        return splitter.evaluate(other.device(), at).delay().total()
                - splitter.evaluate(one.device(), at).delay().total();
    }
}
