package io.splitscope.view;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits in a test for what the window brings about later. */
public final class FxAwait {

    /** Enough for a slow, loaded machine; nobody waits so long where all goes well. */
    private static final int PATIENCE_SECONDS = 120;

    private FxAwait() {}

    /**
     * Waits until something holds on the FX thread, and what is due there is done.
     *
     * @throws TimeoutException if that takes more than two minutes
     */
    public static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
