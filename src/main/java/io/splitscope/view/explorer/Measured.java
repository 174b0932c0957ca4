package io.splitscope.view.explorer;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Profiles;
import io.splitscope.profile.Measurement;
import io.splitscope.profile.ProfileException;
import io.splitscope.profile.ProfileFile;
import io.splitscope.scenario.Conditions;
import io.splitscope.scenario.Fingerprint;
import io.splitscope.scenario.ProfileReference;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was measured on either side. Names no layers by their ids, so that it outlives changes of dimensions.
 *
 * @param device what was measured on the device; empty when FLOPs count
 * @param server the same for the server
 */
public record Measured(Optional<Times> device, Optional<Times> server) {

    private static final System.Logger LOG = System.getLogger(Measured.class.getName());

    /** Nothing was measured. */
    static final Measured NONE = new Measured(Optional.empty(), Optional.empty());

    /**
     * What was measured on one side.
     *
     * @param measurement what the file tells
     * @param reference the file, and the mini-batch that was measured unless the file tells
     */
    public record Times(Measurement measurement, ProfileReference reference) {

        /**
         * Reads a file.
         *
         * @param batch samples in the mini-batch that was measured, unless the file tells
         * @throws ProfileException if it cannot be read or understood
         */
        static Times read(Path file, long batch) throws ProfileException {
            return new Times(ProfileFile.read(file), new ProfileReference(file, fingerprint(file), batch));
        }

        private static Optional<Fingerprint> fingerprint(Path file) {
            try {
                return Optional.of(Fingerprint.of(file));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "A profile that was just read went away", e);
                return Optional.empty();
            }
        }
    }

    /** The files of what was measured. */
    public Conditions.Profiles references() {
        return new Conditions.Profiles(device.map(Times::reference), server.map(Times::reference));
    }

    /** Those of these files that are part of what was measured. */
    Measured of(Conditions.Profiles wanted) {
        return new Measured(
                device.filter(times -> Optional.of(times.reference()).equals(wanted.device())),
                server.filter(times -> Optional.of(times.reference()).equals(wanted.server())));
    }

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
            return Optional.of(times.measurement().of(cost, times.reference().batch()));
        } catch (ProfileException e) {
            return Optional.empty();
        }
    }
}
