package io.splitscope.simulate.file;

import java.io.File;
import java.nio.file.Path;

/** How an experiment names another file: from its own folder, or as a whole where that is on another disk. */
final class PathName {

    private PathName() {}

    /** Both absolute. */
    static String from(Path folder, Path file) {
        boolean sameDisk = folder.getRoot() != null && folder.getRoot().equals(file.getRoot());
        return (sameDisk ? folder.relativize(file) : file).toString().replace(File.separatorChar, '/');
    }
}
