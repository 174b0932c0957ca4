package io.splitscope.trial;

import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Session;
import io.splitscope.runtime.SessionSettings;
import java.nio.file.Path;

/** How models are opened in a trial: the same in both processes. */
final class Sessions {

    /** Decides random inputs, and random weights where there are none. */
    static final long SEED = 20;

    private Sessions() {}

    /**
     * Opens a model to run as fast as it can.
     *
     * @throws RunException if ONNX Runtime refuses it
     */
    static Session open(Path model) throws RunException {
        return Session.openFilled(model, SessionSettings.FUSED, SEED);
    }
}
