package io.splitscope.cost;

import java.util.Optional;

/**
 * What was measured on the two sides.
 *
 * @param device the device's profile; without one its seconds follow from FLOPs
 * @param server the server's profile
 */
public record Profiles(Optional<Profile> device, Optional<Profile> server) {

    /** Nothing was measured. */
    public static final Profiles NONE = new Profiles(Optional.empty(), Optional.empty());

    public Profiles withDevice(Profile profile) {
        return new Profiles(Optional.of(profile), server);
    }

    public Profiles withServer(Profile profile) {
        return new Profiles(device, Optional.of(profile));
    }

    /** Whether nothing was measured on either side. */
    public boolean isEmpty() {
        return device.isEmpty() && server.isEmpty();
    }
}
