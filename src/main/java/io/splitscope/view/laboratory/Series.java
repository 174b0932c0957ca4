package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.model.Progress;
import io.splitscope.plot.RunPlot;
import io.splitscope.plot.RunPlot.Tone;
import io.splitscope.plot.RunPlot.Words;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.PolicyRun;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.SeedRun;
import io.splitscope.split.DelayBreakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first run of an outcome, round by round, as charts need it.
 *
 * @param outcome what it is of
 * @param lines one for each policy that has splits
 */
record Series(Outcome outcome, List<Line> lines) {

    /** One policy's rounds. */
    record Line(Chosen chosen, List<DelayBreakdown> delays) {
        @Override
        public String toString() {
            return chosen.policy().title();
        }
    }

    /**
     * Works it out.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static Series of(Outcome outcome, Progress progress) {
        SeedRun run = outcome.runs().get(0);
        int rounds = outcome.experiment().rounds();
        List<Line> lines = new ArrayList<>();
        for (PolicyRun policy : run.policies()) {
            if (policy instanceof Chosen chosen) {
                List<DelayBreakdown> delays = new ArrayList<>(rounds);
                for (int number = 0; number < rounds; number++) {
                    progress.checkCancelled();
                    delays.add(outcome.round(run, chosen, number).delay());
                }
                lines.add(new Line(chosen, delays));
            }
        }
        return new Series(outcome, lines);
    }

    /** Rounds of the run. */
    int rounds() {
        return outcome.experiment().rounds();
    }

    /** The true rates of a device in a round. */
    Link rates(int device, int round) {
        return outcome.runs().get(0).rates().rates(device, round);
    }

    /** The plot of one device's rates and layers and of the fleet's delay, with one policy's in terms. */
    RunPlot plot(Line line, int device) {
        String name = outcome.experiment().fleet().get(device).name();
        return new RunPlot(
                List.of(
                        line(text("Series.uplink"), Tone.UP, i -> rates(device, i)
                                .uplink()),
                        line(text("Series.downlink"), Tone.DOWN, i -> rates(device, i)
                                .downlink())),
                Arrays.stream(Term.values())
                        .map(term -> line(
                                term.title(),
                                term.tone(),
                                i -> term.of(line.delays().get(i))))
                        .toList(),
                lines.stream()
                        .filter(other -> other != line)
                        .map(other -> line(other.toString(), Tone.INK, i -> other.delays()
                                .get(i)
                                .total()))
                        .toList(),
                line(name, Tone.DEVICE, i -> layers(line, device, i)),
                new Words(
                        text("Series.rates-of", name),
                        text("Series.delay-of-a-round-by", line),
                        text("Series.layers-on", name, line),
                        text("Series.round")));
    }

    /** Layers on a device in a round. */
    int layers(Line line, int device, int round) {
        return outcome.splits().get(line.chosen().split(device, round)).split().deviceCount();
    }

    /** A number of each round. */
    private interface ByRound {
        double at(int round);
    }

    private RunPlot.Line line(String name, Tone tone, ByRound value) {
        double[] values = new double[rounds()];
        Arrays.setAll(values, value::at);
        return new RunPlot.Line(name, tone, values);
    }
}
