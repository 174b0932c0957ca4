package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A link that varies around a middle and forgets: the logarithm x of a factor on both rates is a stationary Gauss-Markov
 * (Ornstein-Uhlenbeck) process, x(t + d) = a x(t) + deviation √(1 − a²) w with a = exp(−d / memory) and w standard normal.
 * In the logarithm, since rates are positive.
 *
 * @param middle the rates at the median
 * @param deviation standard deviation of the factor's natural logarithm
 * @param memory time in which the correlation falls to 1/e, s
 */
public record GaussMarkovLink(Link middle, double deviation, double memory) implements LinkModel {

    /**
     * @throws IllegalArgumentException if the deviation or the memory is not positive and finite
     */
    public GaussMarkovLink {
        Objects.requireNonNull(middle);
        RandomWalkLink.requirePositive(deviation, "deviation of a Gauss-Markov link");
        RandomWalkLink.requirePositive(memory, "memory of a Gauss-Markov link");
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        CorrelatedNormal logarithm = new CorrelatedNormal(random);
        return new LinkProcess() {
            private double now;

            @Override
            public Link at(double seconds) {
                double factor = Math.exp(deviation * logarithm.after((seconds - now) / memory));
                now = seconds;
                return new Link(middle.uplink() * factor, middle.downlink() * factor);
            }
        };
    }
}
