package io.splitscope.simulate;

import io.splitscope.simulate.policy.Policy;

/** What one policy chose in all turns of one run, or why it could not. */
public sealed interface PolicyRun {

    /** Who chose. */
    Policy policy();

    /**
     * The policy has no split.
     *
     * @param why the reason, as the end of a sentence: "the raw data stays on the device"
     */
    record Impossible(Policy policy, String why) implements PolicyRun {}

    /** The choices, turn by turn. */
    final class Chosen implements PolicyRun {

        private final Policy policy;
        private final int devices;
        private final int[] splits;
        private final long[] nanos;

        Chosen(Policy policy, int devices, int[] splits, long[] nanos) {
            this.policy = policy;
            this.devices = devices;
            this.splits = splits;
            this.nanos = nanos;
        }

        @Override
        public Policy policy() {
            return policy;
        }

        /** The split of a turn, as a position in {@link Outcome#splits()}. */
        public int split(int device, int round) {
            return splits[round * devices + device];
        }

        /** How long the policy thought before the turn, s. Measured: no two runs have the same. */
        public double decisionSeconds(int device, int round) {
            return nanos[round * devices + device] * 1e-9;
        }

        /** How often a device's split is not that of its turn before. */
        public long splitChanges() {
            long changes = 0;
            for (int turn = devices; turn < splits.length; turn++) {
                changes += splits[turn] == splits[turn - devices] ? 0 : 1;
            }
            return changes;
        }
    }
}
