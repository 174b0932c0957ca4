package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.Optional;

/**
 * Answers settings from a map where it can and with one minimum cut where it cannot. The map may be replaced at any time
 * and by any thread, by a better one or by one for other settings; {@link #solve} is for one thread at a time.
 */
public final class MappedSplitter {

    private final Splitter splitter;
    private volatile SplitMap map;

    /** Where an answer comes from. Both are exact. */
    public enum Source {
        /** Looked up. */
        MAP,
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

    /** A splitter that has no map yet. */
    public MappedSplitter(Splitter splitter) {
        this.splitter = splitter;
    }

    /**
     * Uses a map from now on.
     *
     * @param better a map of the same workload, finished or in the making
     */
    public void use(SplitMap better) {
        map = better;
    }

    /**
     * The best split.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public Answer solve(Setting setting) throws UnsatisfiablePinsException {
        SplitMap known = map;
        Optional<Split> looked = known == null ? Optional.empty() : known.at(setting);
        if (looked.isPresent()) {
            return new Answer(looked.get(), Source.MAP);
        }
        return new Answer(splitter.solve(setting), Source.MINIMUM_CUT);
    }
}
