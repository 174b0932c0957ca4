package io.splitscope.view;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time spent so far by the thread that runs the window and by the one that paints it. */
record ThreadTimes(long windowNanos, long painterNanos) {

    static ThreadTimes now() {
        return new ThreadTimes(nanosOf("JavaFX Application Thread"), nanosOf("QuantumRenderer-0"));
    }

    private static long nanosOf(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    String since(ThreadTimes before, int times) {
        return String.format(
                "of which on the processor: %.1f ms in the window's thread, %.1f ms in the painter's",
                (windowNanos - before.windowNanos) / 1e6 / times, (painterNanos - before.painterNanos) / 1e6 / times);
    }
}
