package io.splitscope.simulate;

import io.splitscope.split.DelayBreakdown;

/** Sums of delays, term by term. */
final class Delays {

    static final DelayBreakdown NONE = new DelayBreakdown(0, 0, 0, 0, 0, 0);

    private Delays() {}

    static DelayBreakdown sum(DelayBreakdown one, DelayBreakdown other) {
        return new DelayBreakdown(
                one.deviceCompute() + other.deviceCompute(),
                one.serverCompute() + other.serverCompute(),
                one.activationsUp() + other.activationsUp(),
                one.gradientsDown() + other.gradientsDown(),
                one.modelDown() + other.modelDown(),
                one.modelUp() + other.modelUp(),
                one.activationsDown() + other.activationsDown(),
                one.gradientsUp() + other.gradientsUp(),
                one.weightSync() + other.weightSync());
    }
}
