package io.splitscope.trial.link;

import java.io.IOException;

/** What came over a connection is not what has to come. */
public final class FrameException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, in a sentence */
    public FrameException(String message) {
        super(message);
    }
}
