package io.splitscope.view.halves;

import io.splitscope.export.halves.PreparedHalves;
import java.util.List;

/** How far the files are that would be written. */
sealed interface Prepared {

    /** They are being put together. */
    record Working() implements Prepared {}

    /** They cannot be written. */
    record Refused(String reason) implements Prepared {}

    /**
     * They can be written.
     *
     * @param taken names of files that would be replaced
     * @param unfinished whether the folder holds what an unfinished export left, which is removed first
     */
    record Ready(PreparedHalves halves, List<String> taken, boolean unfinished) implements Prepared {}
}
