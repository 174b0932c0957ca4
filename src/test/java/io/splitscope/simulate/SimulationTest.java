package io.splitscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Progress;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.PolicyRun.Impossible;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.GaussMarkovLink;
import io.splitscope.simulate.link.SteppedLink;
import io.splitscope.simulate.link.TimedRates;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.simulate.policy.Policy;
import io.splitscope.simulate.result.PolicyResult.Measured;
import io.splitscope.simulate.result.Results;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimulationTest {

    private static final double ROUNDING = 1e-9;

    /** Two layers: 6 FLOP each in training, 10 bytes between them, weights of 4 and 100 bytes, raw data of 1,000 bytes. */
    private static final Workload TWO_LAYERS = new Workload(
            new double[] {2, 2},
            List.of(
                    new TensorLoad("input", 1_000, Workload.RAW, List.of(0), false),
                    new TensorLoad("middle", 10, 0, List.of(1), true),
                    new TensorLoad("output", 1, 1, List.of(), true)),
            List.of(new ParameterLoad("w0", 4, List.of(0)), new ParameterLoad("w1", 100, List.of(1))));

    private static final Setting SETTING =
            new Setting(1, 6, new Link(1, 1), 1, 5, Mode.TRAINING, 2, true, Compression.NONE, Pins.NONE);

    private static final Power POWER = new Power(10, 3, 2, 1);

    private static Device device(double speed, double uplink, double downlink) {
        return new Device("d " + speed, speed, new ConstantLink(new Link(uplink, downlink)), 0, Optional.of(POWER));
    }

    private static BlockTree flat(Workload workload) {
        List<Integer> layers = IntStream.range(0, workload.layers()).boxed().toList();
        return new BlockTree(new Block(0, "", "", Kind.MODEL.label(), layers, List.of(), 0));
    }

    private static Outcome run(Experiment experiment, Workload workload) {
        return Simulation.run(experiment, workload, flat(workload), Progress.NONE);
    }

    private static Experiment two(Schedule schedule, Policy... policies) {
        return new Experiment(
                SETTING,
                List.of(device(3, 80, 160), device(6, 40, 80)),
                schedule,
                3,
                1,
                new Seeds(1, 1),
                List.of(policies));
    }

    /**
     * Layer 0 on the device, by hand. First device, an iteration: 6/3 device, 6/6 server, 80 bit at 80 up, 80 bit at 160
     * down: 2 + 1 + 1 + 0.5; five of them, and 32 bit of weights down at 160 and up at 80: 22.5 + 0.2 + 0.4 = 23.1 s.
     * Second: 6/6 + 6/6 + 2 + 1 = 5; five and 0.4 + 0.8: 26.2 s. Three rounds of both: 147.9 s.
     */
    @Example
    void a_sequential_run_takes_the_sum_worked_by_hand() {
        Outcome outcome = run(two(Schedule.SEQUENTIAL, Policies.OPTIMAL), TWO_LAYERS);
        SeedRun run = outcome.runs().get(0);
        Chosen chosen = (Chosen) run.policies().get(0);
        assertThat(outcome.splits()).singleElement().satisfies(split -> assertThat(split.device())
                .hasToString("{0}"));
        assertThat(outcome.turn(run, chosen, 0, 0).seconds()).isCloseTo(23.1, within(1e-12));
        assertThat(outcome.turn(run, chosen, 1, 2).seconds()).isCloseTo(26.2, within(1e-12));
        Totals totals = outcome.totals(run, chosen, Progress.NONE);
        assertThat(totals.seconds()).isCloseTo(147.9, within(1e-9));
        assertThat(totals.splitChanges()).isZero();
    }

    /** Bytes up in a turn: 5 · 10 and 4; down the same. Six turns. Energy of a round by hand, see the terms above. */
    @Example
    void bytes_and_energy_add_up_to_what_is_worked_by_hand() {
        Outcome outcome = run(two(Schedule.SEQUENTIAL, Policies.OPTIMAL), TWO_LAYERS);
        SeedRun run = outcome.runs().get(0);
        Totals totals = outcome.totals(run, (Chosen) run.policies().get(0), Progress.NONE);
        assertThat(totals.bytesUp()).isEqualTo(6 * 54);
        assertThat(totals.bytesDown()).isEqualTo(6 * 54);
        Energy energy = totals.energy().orElseThrow();
        assertThat(energy.compute()).isCloseTo(3 * 10 * (10 + 5), within(1e-9));
        assertThat(energy.transmit()).isCloseTo(3 * 3 * (5.4 + 10.8), within(1e-9));
        assertThat(energy.receive()).isCloseTo(3 * 2 * (2.7 + 5.4), within(1e-9));
        assertThat(energy.idle()).isCloseTo(3 * (49.3 - 18.1 + 49.3 - 21.2), within(1e-9));
        assertThat(energy.total())
                .isCloseTo(energy.compute() + energy.transmit() + energy.receive() + energy.idle(), within(1e-9));
    }

    /** Each has half of the server: an iteration takes 1 s longer than alone. First 28.1 s, second 31.2 s. */
    @Example
    void a_parallel_round_takes_as_long_as_its_slowest_device_with_its_share_of_the_server() {
        Outcome outcome = run(two(Schedule.PARALLEL, Policies.OPTIMAL), TWO_LAYERS);
        SeedRun run = outcome.runs().get(0);
        Round round = outcome.round(run, (Chosen) run.policies().get(0), 0);
        assertThat(round.turns())
                .extracting(Turn::seconds)
                .satisfiesExactly(first -> assertThat(first).isCloseTo(28.1, within(1e-9)), second -> assertThat(second)
                        .isCloseTo(31.2, within(1e-9)));
        assertThat(round.seconds()).isCloseTo(31.2, within(1e-9));
    }

    @Example
    void without_a_devices_power_the_energy_is_unknown_and_not_0() {
        Experiment experiment = new Experiment(
                SETTING,
                List.of(new Device("d", 3, new ConstantLink(new Link(80, 160)), 0, Optional.empty())),
                Schedule.SEQUENTIAL,
                1,
                1,
                new Seeds(1, 1),
                List.of(Policies.OPTIMAL));
        Results results = Results.of(run(experiment, TWO_LAYERS), Progress.NONE);
        assertThat(results.measured("optimal").orElseThrow().energy()).isEmpty();
    }

    @Example
    void a_policy_that_sees_rates_late_changes_its_split_late() {
        SteppedLink link =
                new SteppedLink(List.of(new TimedRates(0, new Link(1, 1)), new TimedRates(5, new Link(1e6, 1e6))));
        Setting open = SETTING.withRawDataStays(false);
        Experiment experiment = new Experiment(
                open,
                List.of(new Device("d", 0.001, link, 0, Optional.empty())),
                Schedule.SEQUENTIAL,
                10,
                1,
                new Seeds(1, 1),
                List.of(Policies.OPTIMAL, Policies.delayed(2), Policies.STATIC));
        Outcome outcome = run(experiment, TWO_LAYERS);
        List<PolicyRun> policies = outcome.runs().get(0).policies();
        Chosen optimal = (Chosen) policies.get(0);
        Chosen late = (Chosen) policies.get(1);
        assertThat(optimal.split(0, 4)).isNotEqualTo(optimal.split(0, 5));
        assertThat(optimal.splitChanges()).isEqualTo(1);
        assertThat(late.split(0, 6)).isEqualTo(optimal.split(0, 4));
        assertThat(late.split(0, 7)).isEqualTo(optimal.split(0, 5));
        assertThat(((Chosen) policies.get(2)).splitChanges()).isZero();
    }

    @Example
    void a_policy_without_a_split_says_why() {
        Outcome outcome = run(two(Schedule.SEQUENTIAL, Policies.SERVER_ONLY), TWO_LAYERS);
        assertThat(outcome.runs().get(0).policies().get(0))
                .isInstanceOfSatisfying(Impossible.class, impossible -> assertThat(impossible.why())
                        .contains("raw data stays"));
    }

    @Example
    void whoever_gives_up_gets_no_result() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Simulation.run(
                        two(Schedule.SEQUENTIAL, Policies.OPTIMAL), TWO_LAYERS, flat(TWO_LAYERS), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Example
    void whoever_gives_up_is_heard_before_every_rate_and_every_decision() {
        AtomicLong looks = new AtomicLong();
        Progress counting = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                looks.incrementAndGet();
                return false;
            }
        };
        Experiment experiment = two(Schedule.SEQUENTIAL, Policies.OPTIMAL);
        Simulation.run(experiment, TWO_LAYERS, flat(TWO_LAYERS), counting);
        long turns = (long) experiment.rounds() * experiment.fleet().size();
        assertThat(looks.get())
                .isGreaterThanOrEqualTo(2 * turns * experiment.seeds().count());
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    private static Experiment random(Problem problem, long seed) {
        Link rates = problem.setting().link();
        GaussMarkovLink link = new GaussMarkovLink(new Link(rates.uplink(), rates.downlink()), 1, 2);
        double speed = problem.setting().deviceSpeed();
        return new Experiment(
                problem.setting(),
                List.of(
                        new Device("one", speed, link, rates.latency(), Optional.empty()),
                        new Device("other", speed * 3, link, rates.latency(), Optional.empty())),
                seed % 2 == 0 ? Schedule.SEQUENTIAL : Schedule.PARALLEL,
                5,
                1,
                new Seeds(seed, 2),
                List.of(
                        Policies.OPTIMAL,
                        Policies.STATIC,
                        Policies.DEVICE_ONLY,
                        Policies.SERVER_ONLY,
                        Policies.PREFIX,
                        Policies.ONE_TENSOR,
                        Policies.BLOCK_WISE,
                        Policies.BLOCK_WISE_TESTED,
                        Policies.delayed(1),
                        Policies.estimated(0.5)));
    }

    @Property(tries = 300)
    void no_policy_takes_less_time_than_the_one_that_chooses_the_best_split_each_round(
            @ForAll("problems") Problem problem, @ForAll long seed) {
        Outcome outcome = run(random(problem, seed), problem.workload());
        Results results = Results.of(outcome, Progress.NONE);
        results.measured("optimal").ifPresent(best -> assertThat(results.measured())
                .allSatisfy(other -> assertThat(best.totalSeconds().mean())
                        .as(other.policy().name())
                        .isLessThanOrEqualTo(other.totalSeconds().mean() * (1 + ROUNDING))));
    }

    @Property(tries = 300)
    void a_tested_reduction_to_blocks_loses_nothing(@ForAll("problems") Problem problem, @ForAll long seed) {
        Results results = Results.of(run(random(problem, seed), problem.workload()), Progress.NONE);
        Optional<Measured> tested = results.measured("block-wise-tested");
        Optional<Measured> optimal = results.measured("optimal");
        assertThat(tested.isPresent()).isEqualTo(optimal.isPresent());
        tested.ifPresent(own -> assertThat(own.totalSeconds().mean())
                .isCloseTo(
                        optimal.orElseThrow().totalSeconds().mean(),
                        within(ROUNDING * optimal.orElseThrow().totalSeconds().mean())));
    }

    @Property(tries = 100)
    void a_seed_gives_the_same_run_again(@ForAll("problems") Problem problem, @ForAll long seed) {
        Outcome first = run(random(problem, seed), problem.workload());
        Outcome second = run(random(problem, seed), problem.workload());
        for (int number = 0; number < first.runs().size(); number++) {
            for (int policy = 0; policy < first.experiment().policies().size(); policy++) {
                PolicyRun one = first.runs().get(number).policies().get(policy);
                PolicyRun other = second.runs().get(number).policies().get(policy);
                assertThat(one.getClass()).isEqualTo(other.getClass());
                if (one instanceof Chosen chosen) {
                    assertThat(first.totals(first.runs().get(number), chosen, Progress.NONE)
                                    .delay())
                            .isEqualTo(second.totals(second.runs().get(number), (Chosen) other, Progress.NONE)
                                    .delay());
                }
            }
        }
    }

    @Property(tries = 200)
    void the_turns_of_a_round_add_up_to_the_totals(@ForAll("problems") Problem problem, @ForAll long seed) {
        Outcome outcome = run(random(problem, seed * 2), problem.workload());
        SeedRun run = outcome.runs().get(0);
        if (run.policies().get(0) instanceof Chosen chosen) {
            double seconds = 0;
            double up = 0;
            for (int round = 0; round < outcome.experiment().rounds(); round++) {
                for (int device = 0; device < 2; device++) {
                    Turn turn = outcome.turn(run, chosen, device, round);
                    seconds += turn.seconds();
                    up += turn.bytesUp();
                    assertThat(turn.busy() + turn.delay().serverCompute())
                            .isCloseTo(turn.seconds(), within(ROUNDING * turn.seconds()));
                }
            }
            Totals totals = outcome.totals(run, chosen, Progress.NONE);
            assertThat(totals.seconds()).isCloseTo(seconds, within(ROUNDING * seconds));
            assertThat(totals.bytesUp()).isCloseTo(up, within(ROUNDING * up));
        }
    }
}
