package io.splitscope.trial.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.model.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final FakeClock clock = new FakeClock();

    @Property(tries = 200)
    void a_message_takes_the_latency_and_its_bits_over_the_rate(
            @ForAll @IntRange(max = 300_000) int bytes,
            @ForAll @DoubleRange(min = 3, max = 11) double digits,
            @ForAll @DoubleRange(max = 2) double latency)
            throws IOException {
        FakeClock own = new FakeClock();
        double rate = Math.pow(10, digits);
        long start = own.nanos();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Throttle(rate, latency, own).send(start, new byte[bytes], out, Progress.NONE, sent -> {});
        assertThat(out.size()).isEqualTo(bytes);
        double expected = bytes == 0 ? 0 : latency + 8.0 * bytes / rate;
        assertThat((own.nanos() - start) / 1e9).isCloseTo(expected, within(2e-9 + 1e-12 * expected));
    }

    @Test
    void no_byte_arrives_before_its_last_bit_would_have_got_through() throws IOException {
        double rate = 1e6;
        Throttle throttle = new Throttle(rate, 0.25, clock);
        long start = clock.nanos();
        List<Double> early = new ArrayList<>();
        OutputStream out = new OutputStream() {
            private long sent;

            @Override
            public void write(int value) {
                throw new IllegalStateException("One byte at a time is too slow");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                sent += length;
                early.add(0.25 + 8 * sent / rate - (clock.nanos() - start) / 1e9);
            }
        };
        throttle.send(start, new byte[100_000], out, Progress.NONE, sent -> {});
        assertThat(early).hasSizeGreaterThan(100).allMatch(seconds -> seconds < 1e-6);
    }

    @Test
    void packing_takes_none_of_the_links_time() throws IOException {
        long start = clock.nanos();
        clock.sleepUntil(start + 30_000_000, Progress.NONE);
        new Throttle(8e6, 0, clock)
                .send(start, new byte[100_000], OutputStream.nullOutputStream(), Progress.NONE, sent -> {});
        assertThat(clock.nanos() - start).isEqualTo(100_000_000);
    }

    @Test
    void an_open_link_does_not_wait() throws IOException {
        long start = clock.nanos();
        new Throttle(Double.POSITIVE_INFINITY, 0, clock)
                .send(start, new byte[1 << 20], OutputStream.nullOutputStream(), Progress.NONE, sent -> {});
        assertThat(clock.nanos()).isEqualTo(start);
    }

    @Test
    void a_transfer_of_hours_ends_soon_after_it_is_cancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Throttle slow = new Throttle(1, 3_600, Clock.SYSTEM);
        assertThatThrownBy(() -> slow.send(
                        Clock.SYSTEM.nanos(), new byte[10], OutputStream.nullOutputStream(), cancelled, sent -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void the_computers_clock_never_wakes_too_early_and_not_much_too_late() {
        for (int i = 0; i < 5; i++) {
            long wanted = Clock.SYSTEM.nanos() + 3_000_000;
            Clock.SYSTEM.sleepUntil(wanted, Progress.NONE);
            assertThat(Clock.SYSTEM.nanos() - wanted).isBetween(0L, 2_000_000_000L);
        }
    }

    @Test
    void a_link_has_a_rate() {
        assertThatThrownBy(() -> new Throttle(0, 0, clock)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Throttle(1, -1, clock)).isInstanceOf(IllegalArgumentException.class);
    }
}
