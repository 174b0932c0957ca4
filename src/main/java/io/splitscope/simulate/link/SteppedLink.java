package io.splitscope.simulate.link;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A link that changes at known times; the last rates stay.
 *
 * @param steps the first from 0 s on, times rising
 */
public record SteppedLink(List<TimedRates> steps) implements LinkModel {

    /**
     * @throws IllegalArgumentException if there are no steps, the first is not at 0 s, or the times do not rise
     */
    public SteppedLink {
        steps = List.copyOf(steps);
        new Timeline(steps);
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        return new Timeline(steps)::at;
    }
}
