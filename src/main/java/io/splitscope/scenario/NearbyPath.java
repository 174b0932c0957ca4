package io.splitscope.scenario;

import static io.splitscope.texts.Texts.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names files in a file of scenarios as seen from its folder, with slashes on every system. */
final class NearbyPath {

    private NearbyPath() {}

    /** A relative path; the whole path of a file on another drive. */
    static String of(Path folder, Path file) {
        boolean reachable = folder.getRoot() != null && folder.getRoot().equals(file.getRoot());
        Path path = reachable ? folder.relativize(file) : file;
        return path.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * The file that is meant.
     *
     * @param field how messages name where the path was read
     * @throws ScenarioException if it is no path
     */
    static Path read(Path folder, String path, String field) throws ScenarioException {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw new ScenarioException(text("NearbyPath.is-no-path", field, path), e);
        }
    }
}
