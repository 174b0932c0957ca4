package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.split.Load;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;

/**
 * A split that was found optimal somewhere, with its load: as the delay is linear in the prices, it is a line along any
 * {@link Axis} and a plane over any two.
 *
 * @param split the split, with its delay where it was found
 * @param load what it asks of device, server and link
 */
public record KnownSplit(Split split, Load load) {

    /** A split that costs less by no more than this part of the delay is no better: solver and doubles end there. */
    static final double EQUAL = 4e-12;

    /**
     * Finds the best split at some prices.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    static KnownSplit best(Splitter splitter, Setting fixed, Rates rates) throws UnsatisfiablePinsException {
        Split split = splitter.solve(fixed, rates);
        return new KnownSplit(split, splitter.load(split.device(), fixed));
    }

    /** The split with its delay at the given prices, the very delay that a minimum cut reports for it. */
    public Split at(Rates rates) {
        return split.withDelay(load.delay(rates));
    }

    /** How many seconds more it costs than another split. */
    double moreThan(KnownSplit other, Rates rates) {
        return load.minus(other.load).seconds(rates);
    }

    /** Whether it costs less than another split, by more than rounding explains. */
    boolean beats(KnownSplit other, Rates rates) {
        return moreThan(other, rates) < -EQUAL * other.load.seconds(rates);
    }

    /** Whether it has fewer layers on the device than another. */
    boolean hasFewerLayersThan(KnownSplit other) {
        return split.deviceCount() < other.split.deviceCount();
    }

    /** Whether neither of two splits costs less, but for rounding. */
    boolean ties(KnownSplit other, Rates rates) {
        return !beats(other, rates) && !other.beats(this, rates);
    }
}
