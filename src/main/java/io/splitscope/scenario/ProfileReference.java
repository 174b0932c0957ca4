package io.splitscope.scenario;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file with measured seconds per layer that takes the place of FLOPs on a side.
 *
 * @param file where it is; a file of scenarios names it as seen from its own folder, so that both can move together
 * @param fingerprint tells whether it is still the same file; empty when that was not known
 * @param batch samples in the mini-batch that was measured, unless the file tells
 */
public record ProfileReference(Path file, Optional<Fingerprint> fingerprint, long batch) {

    /**
     * @throws IllegalArgumentException if the batch is below 1
     */
    public ProfileReference {
        file = file.toAbsolutePath().normalize();
        Objects.requireNonNull(fingerprint);
        if (batch < 1) {
            throw new IllegalArgumentException("A mini-batch has at least 1 sample, not " + batch);
        }
    }
}
