package io.splitscope.cli;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Profiles;
import io.splitscope.profile.ProfileException;
import io.splitscope.profile.ProfileFile;
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
     * @throws ProfileException if a file cannot be read, or belongs to another model
     */
    Profiles read(ModelCost cost) throws ProfileException {
        return new Profiles(read(device, cost), read(server, cost));
    }

    private static Optional<Profile> read(Path file, ModelCost cost) throws ProfileException {
        return file == null ? Optional.empty() : Optional.of(ProfileFile.read(file, cost));
    }

    /** The device's speed: the profile's times its factor, or else the one given. */
    double deviceSpeed(Profiles profiles, double given) {
        return profiles.device().map(profile -> profile.speed() * deviceFactor).orElse(given);
    }

    /** The server's speed likewise. */
    double serverSpeed(Profiles profiles, double given) {
        return profiles.server().map(profile -> profile.speed() * serverFactor).orElse(given);
    }

    /**
     * Refuses what cannot go together.
     *
     * @throws CommandException if there is a factor without a profile, or one that is not positive
     */
    void check() throws CommandException {
        check("device", device, deviceFactor);
        check("server", server, serverFactor);
    }

    private static void check(String side, Path profile, double factor) throws CommandException {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new CommandException("--" + side + "-factor must be more than 0, not " + factor);
        }
        if (profile == null && factor != 1) {
            throw new CommandException(
                    "--" + side + "-factor is a multiple of a measured speed; give --" + side + "-profile, too");
        }
    }
}
