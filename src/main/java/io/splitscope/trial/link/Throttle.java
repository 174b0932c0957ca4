package io.splitscope.trial.link;

import io.splitscope.model.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * One direction of a link. A message of b bytes takes the latency and 8 b bits over the rate, as the delay formula has it; it
 * goes out in pieces, none before its last bit would have got through. A new message waits for the one before, so that several
 * pay the latency one after the other.
 */
public final class Throttle {

    /** Lets everything through at once. */
    public static final Throttle OPEN = new Throttle(Double.POSITIVE_INFINITY, 0, Clock.SYSTEM);

    private static final double BITS = 8;
    private static final double NANOS = 1e9;
    /** How much time a piece stands for: much less than anybody looks at, much more than a clock's error. */
    private static final double PIECE_SECONDS = 0.005;

    private static final int LARGEST_PIECE = 1 << 16;

    private final double rate;
    private final double latency;
    private final Clock clock;
    private final int piece;

    /**
     * @param rate bit/s, more than 0; may be infinite
     * @param latency time a message takes besides its bits, s
     */
    public Throttle(double rate, double latency, Clock clock) {
        if (!(rate > 0) || !(latency >= 0)) {
            throw new IllegalArgumentException("There is no link of " + rate + " bit/s and " + latency + " s");
        }
        this.rate = rate;
        this.latency = latency;
        this.clock = clock;
        this.piece = (int) Math.max(1, Math.min(LARGEST_PIECE, rate * PIECE_SECONDS / BITS));
    }

    /** The time by the link's clock. */
    long now() {
        return clock.nanos();
    }

    /** Seconds that a message takes. */
    double seconds(long bytes) {
        return latency + BITS * bytes / rate;
    }

    /**
     * Sends one message.
     *
     * @param start when it was handed over, by the clock: packing it takes none of the link's time
     * @param arrived is told how many bytes are through, now and then
     * @throws IOException if the other side has gone
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    void send(long start, byte[] message, OutputStream out, Progress progress, LongConsumer arrived)
            throws IOException {
        for (int at = 0; at < message.length; ) {
            int length = Math.min(piece, message.length - at);
            clock.sleepUntil(start + (long) (NANOS * seconds(at + (long) length)), progress);
            out.write(message, at, length);
            at += length;
            arrived.accept(at);
        }
        out.flush();
    }
}
