package io.splitscope.cli;

import io.splitscope.model.Progress;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels long work when the program is told to end (Ctrl+C), and lets it clean up before it does. Tells how far the work
 * is when somebody looks at a terminal.
 */
final class Interrupt implements Progress, AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final PrintWriter terminal;
    private final boolean shown;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "cancel");
    private volatile boolean cancelled;
    private int percent = -1;

    Interrupt(PrintWriter terminal) {
        this.terminal = terminal;
        this.shown = System.console() != null;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel() {
        cancelled = true;
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                terminal.println("splitscope: The work did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void report(double fraction, String step) {
        int now = (int) (100 * fraction);
        if (shown && now != percent) {
            percent = now;
            terminal.printf("\r%-40s %3d %%", step, now);
            terminal.flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Says that the work is done and all is cleaned up. */
    @Override
    public void close() {
        if (shown && percent >= 0) {
            terminal.printf("\r%48s\r", "");
            terminal.flush();
        }
        done.countDown();
        if (!cancelled) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** What to tell of work that was cancelled. */
    static CommandException cancelled(CancellationException reason) {
        return new CommandException("Cancelled; nothing was written", reason);
    }
}
