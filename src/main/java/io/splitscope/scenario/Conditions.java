package io.splitscope.scenario;

import io.splitscope.split.memory.Optimizer;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a scenario assumes beside its setting. What is empty was not said, as in files of earlier programs, and stays as it is.
 *
 * @param profiles what was measured
 * @param memory what the device can hold
 */
public record Conditions(Optional<Profiles> profiles, Optional<Memory> memory) {

    /** Nothing was said. */
    public static final Conditions UNSAID = new Conditions(Optional.empty(), Optional.empty());

    /**
     * The files of what was measured.
     *
     * @param device of the device; empty when its FLOPs count
     * @param server the same for the server
     */
    public record Profiles(Optional<ProfileReference> device, Optional<ProfileReference> server) {

        /** FLOPs count on both sides. */
        public static final Profiles NONE = new Profiles(Optional.empty(), Optional.empty());

        private Profiles withAbsentOf(Profiles earlier) {
            return new Profiles(device.or(() -> absent(earlier.device)), server.or(() -> absent(earlier.server)));
        }

        private static Optional<ProfileReference> absent(Optional<ProfileReference> earlier) {
            return earlier.filter(profile -> Files.notExists(profile.file()));
        }
    }

    /**
     * The device's memory.
     *
     * @param optimizer what changes the weights
     * @param limit bytes; empty for any
     */
    public record Memory(Optimizer optimizer, OptionalDouble limit) {

        /** Plain gradient descent, without a limit. */
        public static final Memory USUAL = new Memory(Optimizer.SGD, OptionalDouble.empty());

        /**
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Memory {
            Objects.requireNonNull(optimizer);
            if (limit.isPresent() && !(limit.getAsDouble() > 0 && Double.isFinite(limit.getAsDouble()))) {
                throw new IllegalArgumentException(
                        "The device's memory must be more than 0 bytes, not " + limit.getAsDouble());
            }
        }
    }

    /** The same, with each profile of earlier conditions whose file is away: nobody gave it up, and it may come back. */
    Conditions withAbsentOf(Conditions earlier) {
        return new Conditions(
                profiles.map(now -> earlier.profiles.map(now::withAbsentOf).orElse(now)), memory);
    }

    /** Whether both say the same, as far as both say anything. */
    boolean agreeWith(Conditions other) {
        return agree(profiles, other.profiles) && agree(memory, other.memory);
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    public Conditions {
        Objects.requireNonNull(profiles);
        Objects.requireNonNull(memory);
    }
}
