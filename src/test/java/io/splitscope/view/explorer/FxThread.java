package io.splitscope.view.explorer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Calls what may only be called on the FX thread, without a window. */
final class FxThread {

    private static final long PATIENCE_SECONDS = 30;
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private FxThread() {}

    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            try {
                FxToolkit.registerPrimaryStage();
            } catch (TimeoutException e) {
                throw new AssertionError("The toolkit does not start", e);
            }
        }
    }

    static <T> T call(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    static void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until something holds on the FX thread. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(new TimeoutException("Never happened: " + what));
            }
            Thread.onSpinWait();
        }
    }
}
