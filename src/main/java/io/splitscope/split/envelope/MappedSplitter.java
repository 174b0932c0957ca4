package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.Optional;

/**
 * Answers settings from a map or along an axis where it can and with one minimum cut where it cannot. What it looks them
 * up in may be replaced at any time and by any thread, by something better or for other settings; {@link #solve} is for
 * one thread at a time.
 */
public final class MappedSplitter {

    private final Splitter splitter;
    private volatile Envelopes known = Envelopes.NONE;

    /** Where an answer comes from. All are exact. */
    public enum Source {
        /** Looked up in the map. */
        MAP,
        /** Looked up along an axis. */
        AXIS,
        /** Computed for this setting alone. */
        MINIMUM_CUT
    }

    /**
     * The best split in a setting.
     *
     * @param split the split
     * @param source where it comes from
     */
    public record Answer(Split split, Source source) {}

    /** A splitter that knows nothing yet. */
    public MappedSplitter(Splitter splitter) {
        this.splitter = splitter;
    }

    /**
     * Looks settings up in these from now on.
     *
     * @param better envelopes of the same workload
     */
    public void use(Envelopes better) {
        known = better;
    }

    /** What it looks settings up in. */
    public Envelopes known() {
        return known;
    }

    /**
     * The best split.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public Answer solve(Setting setting) throws UnsatisfiablePinsException {
        Optional<Answer> looked = known.at(setting);
        return looked.isPresent() ? looked.get() : new Answer(splitter.solve(setting), Source.MINIMUM_CUT);
    }
}
