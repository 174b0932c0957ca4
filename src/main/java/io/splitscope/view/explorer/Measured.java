package io.splitscope.view.explorer;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Profiles;
import io.splitscope.profile.Measurement;
import io.splitscope.profile.ProfileException;
import java.util.Optional;

/**
 * What was measured on either side. Names no layers by their ids, so that it outlives changes of dimensions.
 *
 * @param device what was measured on the device; empty when FLOPs count
 * @param server the same for the server
 */
public record Measured(Optional<Times> device, Optional<Times> server) {

    /** Nothing was measured. */
    static final Measured NONE = new Measured(Optional.empty(), Optional.empty());

    /**
     * What was measured on one side.
     *
     * @param measurement what the file tells
     * @param batch samples in the mini-batch that was measured, unless the file tells
     */
    public record Times(Measurement measurement, long batch) {}

    /** The part of a side. */
    public Optional<Times> of(MeasuredSide side) {
        return side == MeasuredSide.DEVICE ? device : server;
    }

    /** Whether FLOPs count on both sides. */
    boolean isEmpty() {
        return device.isEmpty() && server.isEmpty();
    }

    Measured with(MeasuredSide side, Optional<Times> times) {
        return side == MeasuredSide.DEVICE ? new Measured(times, server) : new Measured(device, times);
    }

    /** The seconds of a model's layers; without the sides whose file does not fit it. */
    Profiles profiles(ModelCost cost) {
        return new Profiles(device.flatMap(times -> fit(times, cost)), server.flatMap(times -> fit(times, cost)));
    }

    private static Optional<Profile> fit(Times times, ModelCost cost) {
        try {
            return Optional.of(times.measurement().of(cost, times.batch()));
        } catch (ProfileException e) {
            return Optional.empty();
        }
    }
}
