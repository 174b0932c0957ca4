package io.splitscope.simulate.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Measured rates. Each sample holds until the next.
 *
 * @param samples the first from 0 s on, times rising
 * @param looped whether the trace begins anew at its end, else its last sample stays. Its end is the last sample's time plus
 *     the mean distance of samples; a trace of one sample is constant
 * @param file where they were read from
 */
public record TraceLink(List<TimedRates> samples, boolean looped, Optional<Path> file) implements LinkModel {

    /**
     * @throws IllegalArgumentException if there are no samples, the first is not at 0 s, or the times do not rise
     */
    public TraceLink {
        samples = List.copyOf(samples);
        Objects.requireNonNull(file);
        new Timeline(samples);
    }

    /** Rates that were read from no file. */
    public TraceLink(List<TimedRates> samples, boolean looped) {
        this(samples, looped, Optional.empty());
    }

    /** The same rates, beginning anew at their end or not. */
    public TraceLink looped(boolean value) {
        return new TraceLink(samples, value, file);
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        Timeline timeline = new Timeline(samples);
        if (!looped || samples.size() == 1) {
            return timeline::at;
        }
        double last = samples.get(samples.size() - 1).seconds();
        double length = last + last / (samples.size() - 1);
        return seconds -> timeline.at(seconds % length);
    }
}
