package io.splitscope.view.laboratory;

import io.splitscope.cost.Link;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.PolicyRun;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.Round;
import io.splitscope.simulate.SeedRun;
import io.splitscope.split.DelayBreakdown;
import java.util.ArrayList;
import java.util.List;

/**
 * The first run of an outcome, round by round, as charts need it.
 *
 * @param lines one for each policy that has splits
 * @param uplink mean uplink rate of all devices, by round, bit/s
 * @param downlink mean downlink rate of all devices, by round, bit/s
 */
record Series(List<Line> lines, double[] uplink, double[] downlink) {

    /** One policy's rounds. */
    record Line(Chosen chosen, List<DelayBreakdown> delays) {

        /** The longest round, s. */
        double longest() {
            return delays.stream().mapToDouble(DelayBreakdown::total).max().orElse(0);
        }

        @Override
        public String toString() {
            return chosen.policy().name();
        }
    }

    static Series of(Outcome outcome) {
        SeedRun run = outcome.runs().get(0);
        int rounds = outcome.experiment().rounds();
        List<Line> lines = new ArrayList<>();
        for (PolicyRun policy : run.policies()) {
            if (policy instanceof Chosen chosen) {
                List<DelayBreakdown> delays = new ArrayList<>(rounds);
                for (int number = 0; number < rounds; number++) {
                    Round round = outcome.round(run, chosen, number);
                    delays.add(round.delay());
                }
                lines.add(new Line(chosen, delays));
            }
        }
        double[] uplink = new double[rounds];
        double[] downlink = new double[rounds];
        int devices = outcome.experiment().fleet().size();
        for (int round = 0; round < rounds; round++) {
            for (int device = 0; device < devices; device++) {
                Link rates = run.rates().rates(device, round);
                uplink[round] += rates.uplink() / devices;
                downlink[round] += rates.downlink() / devices;
            }
        }
        return new Series(lines, uplink, downlink);
    }

    /** Rounds of the run. */
    int rounds() {
        return uplink.length;
    }
}
