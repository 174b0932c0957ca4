package io.splitscope.simulate.policy;

import io.splitscope.cost.Link;
import java.util.SplittableRandom;

/** What a policy sees of a link's rates before a round; what a round costs is up to the true ones. */
public sealed interface Sight {

    /**
     * The rates it believes in.
     *
     * @param history the link's true rates
     * @param round which round is about to begin, from 0
     * @param random where errors come from
     */
    Link seen(RateHistory history, int round, SplittableRandom random);

    /** It sees the true rates. */
    record True() implements Sight {
        @Override
        public Link seen(RateHistory history, int round, SplittableRandom random) {
            return history.at(round);
        }
    }

    /** It knows the mean of all rounds, once and for all. */
    record Mean() implements Sight {
        @Override
        public Link seen(RateHistory history, int round, SplittableRandom random) {
            return history.mean();
        }
    }

    /**
     * It sees the rates of an earlier round; before there was one, the mean.
     *
     * @param rounds how many rounds earlier, at least 1
     */
    record Delayed(int rounds) implements Sight {
        public Delayed {
            if (rounds < 1) {
                throw new IllegalArgumentException("Rates come at least 1 round late, not " + rounds);
            }
        }

        @Override
        public Link seen(RateHistory history, int round, SplittableRandom random) {
            return round < rounds ? history.mean() : history.at(round - rounds);
        }
    }

    /**
     * It sees the true rates times a random factor each, right in the median, drawn anew each time.
     *
     * @param deviation standard deviation of the factor's natural logarithm
     */
    record Estimated(double deviation) implements Sight {
        public Estimated {
            if (!(deviation > 0) || Double.isInfinite(deviation)) {
                throw new IllegalArgumentException("The deviation of an estimate is more than 0, not " + deviation);
            }
        }

        @Override
        public Link seen(RateHistory history, int round, SplittableRandom random) {
            Link rates = history.at(round);
            return new Link(
                    rates.uplink() * Math.exp(deviation * random.nextGaussian()),
                    rates.downlink() * Math.exp(deviation * random.nextGaussian()),
                    rates.latency());
        }
    }
}
