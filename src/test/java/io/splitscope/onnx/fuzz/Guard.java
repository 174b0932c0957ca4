package io.splitscope.onnx.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Holds what is done with a file to a promise: an end within 5 s of computing, and no more memory allocated than 64 MB and a
 * small multiple of the file's size, garbage included. The work runs in a thread of its own; one that breaks the promise is
 * named by where it stands, and left behind.
 */
final class Guard {

    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long ALLOWED_BYTES = 64L << 20;

    /** Real exports take 20 to 130 from bytes to all that is printed. */
    private static final long USUAL_MULTIPLE = 200;

    private static final long LOOK_MILLIS = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Predicate<byte[]> work;
    private final long multiple;
    private final BlockingQueue<byte[]> files = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private Thread worker;

    /** @param work what is done with a file; tells whether the file was accepted */
    Guard(Predicate<byte[]> work) {
        this(work, USUAL_MULTIPLE);
    }

    /**
     * @param work what is done with a file; tells whether the file was accepted
     * @param multiple how many bytes may be allocated for each byte of the file, besides the 64 MB
     */
    Guard(Predicate<byte[]> work, long multiple) {
        this.work = work;
        this.multiple = multiple;
    }

    /**
     * What became of a file.
     *
     * @param accepted whether it was accepted
     * @param failure what went wrong; null when nothing did
     * @param share how much of the memory allowed was allocated on the way
     */
    record Outcome(boolean accepted, Throwable failure, double share) {}

    /** Does the work with a file. */
    Outcome run(byte[] file) throws InterruptedException {
        if (worker == null) {
            worker = new Thread(this::work, "hostile file");
            worker.setDaemon(true);
            worker.start();
        }
        long most = ALLOWED_BYTES + multiple * file.length;
        long nanos = THREADS.getThreadCpuTime(worker.getId());
        long bytes = THREADS.getThreadAllocatedBytes(worker.getId());
        files.add(file);
        while (true) {
            Outcome outcome = outcomes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            long tookNanos = THREADS.getThreadCpuTime(worker.getId()) - nanos;
            long tookBytes = THREADS.getThreadAllocatedBytes(worker.getId()) - bytes;
            if (tookNanos > MOST_NANOS) {
                return broken("It took more than " + tookNanos / 1_000_000 + " ms", file);
            }
            if (tookBytes > most) {
                return broken("It allocated " + tookBytes + " bytes", file);
            }
            if (outcome != null) {
                return new Outcome(outcome.accepted(), outcome.failure(), (double) tookBytes / most);
            }
        }
    }

    private Outcome broken(String what, byte[] file) {
        AssertionError failure = new AssertionError(what + " for a file of " + file.length);
        failure.setStackTrace(worker.getStackTrace());
        worker.interrupt();
        worker = null;
        return new Outcome(false, failure, 1);
    }

    private void work() {
        try {
            while (true) {
                byte[] file = files.take();
                outcomes.add(outcome(file));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(byte[] file) {
        try {
            return new Outcome(work.test(file), null, 0);
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
            return new Outcome(false, e, 0);
        }
    }
}
