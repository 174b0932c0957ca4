package io.splitscope.scenario;

import java.nio.file.Path;
import java.util.Optional;

/** The model that scenarios are about. */
public sealed interface ModelReference {

    /**
     * A file of the user's.
     *
     * @param path where it is; a file of scenarios names it as seen from its own folder, so that both can move together
     * @param fingerprint tells whether it is still the same file; empty when that was not known
     */
    record InFile(Path path, Optional<Fingerprint> fingerprint) implements ModelReference {
        public InFile {
            path = path.toAbsolutePath().normalize();
        }
    }

    /**
     * A model that comes with the program.
     *
     * @param name its file name
     */
    record Bundled(String name) implements ModelReference {}
}
