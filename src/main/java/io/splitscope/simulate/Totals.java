package io.splitscope.simulate;

import io.splitscope.split.DelayBreakdown;
import java.util.Optional;

/**
 * What one policy's run took in all.
 *
 * @param delay seconds of all rounds, term by term
 * @param bytesUp bytes from devices to server
 * @param bytesDown bytes from server to devices
 * @param energy of all devices; empty when the power of one is not known
 * @param splitChanges how often a device's split was not that of its turn before
 * @param decisionSeconds how long the policy thought in all; measured, and no part of the delay
 */
public record Totals(
        DelayBreakdown delay,
        double bytesUp,
        double bytesDown,
        Optional<Energy> energy,
        long splitChanges,
        double decisionSeconds) {

    /** Seconds of all rounds. */
    public double seconds() {
        return delay.total();
    }
}
