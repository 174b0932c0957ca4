package io.splitscope.simulate;

import io.splitscope.cost.Link;
import io.splitscope.model.Progress;
import io.splitscope.simulate.link.LinkProcess;
import io.splitscope.simulate.policy.RateHistory;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The true rates of all devices in all rounds of one run. */
public final class RateTable {

    private final int rounds;
    private final double[][] uplink;
    private final double[][] downlink;

    private RateTable(int rounds, int devices) {
        this.rounds = rounds;
        this.uplink = new double[devices][rounds];
        this.downlink = new double[devices][rounds];
    }

    /**
     * Draws them; every device has chances of its own.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static RateTable draw(Experiment experiment, SplittableRandom random, Progress progress) {
        RateTable table = new RateTable(experiment.rounds(), experiment.fleet().size());
        for (int device = 0; device < experiment.fleet().size(); device++) {
            LinkProcess process = experiment.fleet().get(device).link().start(random.split());
            for (int round = 0; round < experiment.rounds(); round++) {
                progress.checkCancelled();
                Link rates = process.at(round * experiment.interval());
                table.uplink[device][round] = rates.uplink();
                table.downlink[device][round] = rates.downlink();
            }
        }
        return table;
    }

    /** The rates of a device in a round, both from 0, without latency. */
    public Link rates(int device, int round) {
        return new Link(uplink[device][round], downlink[device][round]);
    }

    /** All rates of a device. */
    RateHistory history(int device) {
        Link mean = new Link(mean(uplink[device]), mean(downlink[device]));
        return new RateHistory() {
            @Override
            public Link at(int round) {
                return rates(device, round);
            }

            @Override
            public Link mean() {
                return mean;
            }
        };
    }

    private double mean(double[] values) {
        return Arrays.stream(values).sum() / rounds;
    }

    double leastUplink() {
        return least(uplink);
    }

    double leastDownlink() {
        return least(downlink);
    }

    double greatestUplink() {
        return greatest(uplink);
    }

    double greatestDownlink() {
        return greatest(downlink);
    }

    private static double least(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private static double greatest(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }
}
