package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A radio link: a link budget, a device that may move, shadowing that changes with its place (Gudmundson 1991), and fading.
 *
 * <p>Fading is much faster than an exchange: the channel is another after the coherence time 0.423 c/(v f), with v the
 * device's speed, but at least walking speed, as people move around it (Rappaport, Wireless Communications, 5.4). The rate
 * of a moment is the mean over as many independent fades as coherence times pass in the averaging time, {@value #MOST_FADES}
 * at most. Both directions fade on their own, as they have carriers or times of their own; the shadow is the same.
 *
 * @param radio the link budget
 * @param mobility where the device is
 * @param averaging time over which fades are averaged, s
 */
public record RadioLink(Radio radio, Mobility mobility, double averaging) implements LinkModel {

    private static final double LIGHT = 3e8;
    private static final double WALKING = 3 / 3.6;
    private static final double COHERENCE = 0.423;
    private static final int MOST_FADES = 64;

    /** No rate is less, bit/s: a link this bad is none, and a split of its own. */
    private static final double LEAST_RATE = 1;

    /**
     * @throws IllegalArgumentException if the averaging time is not positive and finite
     */
    public RadioLink {
        Objects.requireNonNull(radio);
        Objects.requireNonNull(mobility);
        RandomWalkLink.requirePositive(averaging, "averaging time");
    }

    /** How many independent fades the rate of a moment is the mean of. */
    public int fades(Radio.Direction direction) {
        double doppler = Math.max(mobility.speed(), WALKING) * direction.carrier() / LIGHT;
        return (int) Math.max(1, Math.min(MOST_FADES, averaging * doppler / COHERENCE));
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        return new Run(random);
    }

    private final class Run implements LinkProcess {
        private final Mobility.Walk walk;
        private final CorrelatedNormal shadow;
        private final SplittableRandom fadesUp;
        private final SplittableRandom fadesDown;
        private double now;

        Run(SplittableRandom random) {
            walk = mobility.start(random.split());
            shadow = new CorrelatedNormal(random.split());
            fadesUp = random.split();
            fadesDown = random.split();
        }

        @Override
        public Link at(double seconds) {
            double moved = mobility.speed() * (seconds - now);
            now = seconds;
            double loss = radio.pathLoss().shadowing()
                    * shadow.after(moved / radio.pathLoss().correlationDistance());
            double ground = walk.distance(seconds);
            return new Link(
                    rate(radio.uplink(), ground, loss, fadesUp), rate(radio.downlink(), ground, loss, fadesDown));
        }

        private double rate(Radio.Direction direction, double ground, double loss, SplittableRandom random) {
            double snr = radio.snr(direction, ground, loss);
            int fades = radio.fading() instanceof Fading.None ? 1 : fades(direction);
            double sum = 0;
            for (int i = 0; i < fades; i++) {
                sum += direction.rate(snr * radio.fading().gain(random));
            }
            return Math.max(LEAST_RATE, sum / fades);
        }
    }
}
