package io.splitscope.cli;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Profiles;
import io.splitscope.profile.ProfileException;
import io.splitscope.profile.ProfileFile;
import io.splitscope.scenario.Conditions;
import io.splitscope.scenario.ProfileReference;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Measured seconds in place of FLOPs, as a picocli mixin. */
final class ProfileOptions {

    @Option(
            names = "--device-profile",
            paramLabel = "FILE",
            description = "seconds per layer measured on the device: a trace of ONNX Runtime's profiler, or CSV")
    private Path device;

    @Option(names = "--server-profile", paramLabel = "FILE", description = "the same for the server")
    private Path server;

    @Option(
            names = "--device-factor",
            paramLabel = "X",
            description = "how many times as fast as measured the device is (default: 1)")
    private double deviceFactor = 1;

    @Option(names = "--server-factor", paramLabel = "X", description = "the same for the server")
    private double serverFactor = 1;

    /**
     * What was measured.
     *
     * @param scenario the profiles of the scenario to begin with
     * @throws ProfileException if a file cannot be read, or belongs to another model
     */
    Profiles read(ModelCost cost, Conditions.Profiles scenario) throws ProfileException {
        return new Profiles(read(device, scenario.device(), cost), read(server, scenario.server(), cost));
    }

    private static Optional<Profile> read(Path file, Optional<ProfileReference> scenario, ModelCost cost)
            throws ProfileException {
        if (file != null) {
            return Optional.of(ProfileFile.read(file, cost));
        }
        return scenario.isEmpty()
                ? Optional.empty()
                : Optional.of(ProfileFile.read(scenario.get().file())
                        .of(cost, scenario.get().batch()));
    }

    /** The device's speed: the profile's times its factor, or else the one given, which a scenario tells with its profile. */
    double deviceSpeed(Profiles profiles, double given) {
        return speed(profiles.device(), device, deviceFactor, given);
    }

    /** The server's speed likewise. */
    double serverSpeed(Profiles profiles, double given) {
        return speed(profiles.server(), server, serverFactor, given);
    }

    private static double speed(Optional<Profile> profile, Path file, double factor, double given) {
        boolean scenario = file == null && factor == 1;
        return scenario ? given : profile.map(read -> read.speed() * factor).orElse(given);
    }

    /**
     * Refuses what cannot go together.
     *
     * @throws CommandException if there is a factor without a profile, or one that is not positive
     */
    void check(Conditions.Profiles scenario) throws CommandException {
        check("device", device != null || scenario.device().isPresent(), deviceFactor);
        check("server", server != null || scenario.server().isPresent(), serverFactor);
    }

    private static void check(String side, boolean measured, double factor) throws CommandException {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new CommandException("--" + side + "-factor must be more than 0, not " + factor);
        }
        if (!measured && factor != 1) {
            throw new CommandException(
                    "--" + side + "-factor is a multiple of a measured speed; give --" + side + "-profile, too");
        }
    }
}
