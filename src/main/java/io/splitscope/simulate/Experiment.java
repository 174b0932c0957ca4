package io.splitscope.simulate;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.simulate.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A training run to be watched, without the model.
 *
 * @param setting server speed, mini-batch, local iterations N of a turn, mode, compression, pins, protocol; its device
 *     speed and link are not looked at
 * @param fleet the devices
 * @param schedule in which order they train
 * @param rounds rounds R; in each, every device has a turn of N iterations
 * @param interval time between two states of the network, s: round r has the rates of r · interval
 * @param seeds the runs, each with chances of its own
 * @param policies who chooses the splits
 */
public record Experiment(
        Setting setting,
        List<Device> fleet,
        Schedule schedule,
        int rounds,
        double interval,
        Seeds seeds,
        List<Policy> policies) {

    /** Turns of all devices in all rounds are counted with an int. */
    private static final long MOST_TURNS = 20_000_000;

    /**
     * @throws IllegalArgumentException if there is no device, round or policy, two policies share a name, the interval is
     *     not positive, or there are more than 20 million turns
     */
    public Experiment {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(seeds);
        fleet = List.copyOf(fleet);
        policies = List.copyOf(policies);
        if (fleet.isEmpty() || policies.isEmpty() || rounds < 1) {
            throw new IllegalArgumentException("An experiment has at least one device, one policy and one round");
        }
        if (!(interval > 0) || Double.isInfinite(interval)) {
            throw new IllegalArgumentException("The interval must be more than 0 s, not " + interval);
        }
        if ((long) rounds * fleet.size() > MOST_TURNS) {
            throw new IllegalArgumentException("There are " + (long) rounds * fleet.size()
                    + " turns in a run, and at most " + MOST_TURNS + " can be watched");
        }
        Set<String> names = new HashSet<>();
        for (Policy policy : policies) {
            if (!names.add(policy.name())) {
                throw new IllegalArgumentException("Policy '" + policy.name() + "' is there twice");
            }
        }
    }

    /** The setting of one turn: that of the device, its share of the server, and some rates. */
    public Setting setting(Device device, Link rates) {
        double share = schedule == Schedule.PARALLEL ? fleet.size() : 1;
        return setting.withDeviceSpeed(device.speed())
                .withServerSpeed(setting.serverSpeed() / share)
                .withLink(new Link(rates.uplink(), rates.downlink(), device.latency()));
    }
}
