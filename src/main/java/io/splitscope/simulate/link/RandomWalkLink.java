package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A link that wanders: the logarithm of a factor on both rates is a Brownian motion between reflecting walls, so that it
 * changes by no more in its good times than in its bad ones.
 *
 * @param start the rates at the start
 * @param deviation standard deviation of the factor's natural logarithm after one second without walls
 * @param widest the factor stays between 1/widest and widest
 */
public record RandomWalkLink(Link start, double deviation, double widest) implements LinkModel {

    /**
     * @throws IllegalArgumentException if the deviation is not positive and finite, or the widest factor is not more than 1
     */
    public RandomWalkLink {
        Objects.requireNonNull(start);
        requirePositive(deviation, "deviation of a random walk");
        if (!(widest > 1) || Double.isInfinite(widest)) {
            throw new IllegalArgumentException("The widest factor of a random walk is more than 1, not " + widest);
        }
    }

    static void requirePositive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be more than 0, not " + value);
        }
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        return new Walk(random);
    }

    private final class Walk implements LinkProcess {
        private final SplittableRandom random;
        private final double wall = Math.log(widest);
        private double logarithm;
        private double now;

        Walk(SplittableRandom random) {
            this.random = random;
        }

        @Override
        public Link at(double seconds) {
            logarithm = reflected(logarithm + deviation * Math.sqrt(seconds - now) * random.nextGaussian());
            now = seconds;
            double factor = Math.exp(logarithm);
            return new Link(start.uplink() * factor, start.downlink() * factor);
        }

        /** Folds the line at both walls: a sawtooth of period four times the wall's distance. */
        private double reflected(double value) {
            double period = 4 * wall;
            double place = (value + wall) % period;
            double positive = place < 0 ? place + period : place;
            return positive <= 2 * wall ? positive - wall : 3 * wall - positive;
        }
    }
}
