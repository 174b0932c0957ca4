package io.splitscope.runtime;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a model is run.
 *
 * @param fused whether the runtime may change the graph to be faster: fold, fuse, reorder. Without, every node of the file runs as
 *     it is, which makes results comparable bit by bit
 * @param threads how many threads a node may use; 0 for as many as the computer has cores
 * @param trace the beginning of the name of the file that the runtime writes its profile to; empty for none
 */
public record SessionSettings(boolean fused, int threads, Optional<Path> trace) {

    /** Every node as the file has it. */
    public static final SessionSettings EXACT = new SessionSettings(false, 0, Optional.empty());

    /** As fast as the runtime can. */
    public static final SessionSettings FUSED = new SessionSettings(true, 0, Optional.empty());

    /** @throws IllegalArgumentException if the number of threads is negative */
    public SessionSettings {
        if (threads < 0) {
            throw new IllegalArgumentException("The number of threads must be 0 or more, not " + threads);
        }
    }

    /** The same with another number of threads. */
    public SessionSettings withThreads(int number) {
        return new SessionSettings(fused, number, trace);
    }

    /** The same with a profile. */
    SessionSettings withTrace(Path prefix) {
        return new SessionSettings(fused, threads, Optional.of(prefix));
    }
}
