package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.model.Progress;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.PolicyRun;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.SeedRun;
import io.splitscope.simulate.Turn;
import io.splitscope.split.DelayBreakdown;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Every turn of an outcome as CSV: one line for each run, policy, round and device. Numbers in full precision. */
public final class TurnTable {

    private static final String HEADER = "seed,policy,round,device,uplink_bps,downlink_bps,split,device_layers,seconds,"
            + "device_compute,server_compute,activations_up,gradients_down,model_down,model_up,activations_down,"
            + "gradients_up,weight_sync,bytes_up,bytes_down,decision_seconds";

    private final Outcome outcome;
    private final Appendable out;
    private final Progress progress;

    private TurnTable(Outcome outcome, Appendable out, Progress progress) {
        this.outcome = outcome;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Writes the table.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static void write(Outcome outcome, Appendable out, Progress progress) throws IOException {
        progress.report(1, text("TurnTable.writing-every-turn"));
        out.append(HEADER).append('\n');
        TurnTable table = new TurnTable(outcome, out, progress);
        for (SeedRun run : outcome.runs()) {
            for (PolicyRun policy : run.policies()) {
                if (policy instanceof Chosen chosen) {
                    table.write(run, chosen);
                }
            }
        }
    }

    private void write(SeedRun run, Chosen chosen) throws IOException {
        for (int round = 0; round < outcome.experiment().rounds(); round++) {
            progress.checkCancelled();
            for (int device = 0; device < outcome.experiment().fleet().size(); device++) {
                write(run, chosen, device, round);
            }
        }
    }

    private void write(SeedRun run, Chosen chosen, int device, int round) throws IOException {
        Link rates = run.rates().rates(device, round);
        Turn turn = outcome.turn(run, chosen, device, round);
        DelayBreakdown delay = turn.delay();
        int split = chosen.split(device, round);
        out.append(String.format(
                Locale.ROOT,
                "%d,%s,%d,%s,%s,%s,%d,%d,",
                run.seed(),
                quoted(chosen.policy().name()),
                round,
                quoted(outcome.experiment().fleet().get(device).name()),
                rates.uplink(),
                rates.downlink(),
                split,
                outcome.splits().get(split).split().deviceCount()));
        out.append(DoubleStream.of(
                                turn.seconds(),
                                delay.deviceCompute(),
                                delay.serverCompute(),
                                delay.activationsUp(),
                                delay.gradientsDown(),
                                delay.modelDown(),
                                delay.modelUp(),
                                delay.activationsDown(),
                                delay.gradientsUp(),
                                delay.weightSync(),
                                turn.bytesUp(),
                                turn.bytesDown(),
                                chosen.decisionSeconds(device, round))
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String text) {
        boolean plain = List.of(",", "\"", "\n", "\r").stream().noneMatch(text::contains);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
