package io.splitscope.profile;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import java.util.List;

/** What a file tells of how long nodes took, before it is known to which layers they belong. */
public final class Measurement {

    private final String title;
    private final List<Timing> timings;

    Measurement(String title, List<Timing> timings) {
        this.title = title;
        this.timings = List.copyOf(timings);
    }

    /** What people call the file. */
    public String title() {
        return title;
    }

    /**
     * The seconds of a model's layers.
     *
     * @param cost the model, for any dimensions
     * @param batch samples in the mini-batch that was measured, unless the shapes in the file tell
     * @throws ProfileException if no time belongs to a layer, or what was measured does no arithmetic
     */
    public Profile of(ModelCost cost, long batch) throws ProfileException {
        return new LayerMatch(cost).profile(title, timings, batch);
    }
}
