package io.splitscope.simulate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Link;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LinkModelTest {

    private static final Link RATES = new Link(20e6, 100e6);
    private static final List<TimedRates> TWO =
            List.of(new TimedRates(0, RATES), new TimedRates(10, new Link(1e6, 2e6)));

    private static Stream<LinkModel> models() {
        return Stream.concat(
                Stream.of(
                        new ConstantLink(RATES),
                        new SteppedLink(TWO),
                        new TraceLink(TWO, true),
                        new RandomWalkLink(RATES, 0.2, 5),
                        new GaussMarkovLink(RATES, 0.5, 10)),
                Arrays.stream(RadioPreset.values())
                        .map(preset -> new RadioLink(preset.radio(), new Mobility.RandomWaypoint(150, 1.4), 1)));
    }

    private static List<Link> hundred(LinkModel model, long seed) {
        LinkProcess process = model.start(new SplittableRandom(seed));
        return IntStream.range(0, 100).mapToObj(process::at).toList();
    }

    @Property(tries = 50)
    void a_seed_gives_the_same_rates_again(@ForAll long seed) {
        assertThat(models())
                .allSatisfy(model -> assertThat(hundred(model, seed)).isEqualTo(hundred(model, seed)));
    }

    @Example
    void another_seed_gives_other_rates_wherever_there_is_chance() {
        assertThat(models().skip(3))
                .allSatisfy(model -> assertThat(hundred(model, 1)).isNotEqualTo(hundred(model, 2)));
    }

    @Example
    void a_stepped_link_changes_at_its_times_and_stays_at_its_last_rates() {
        LinkProcess process = new SteppedLink(TWO).start(new SplittableRandom(1));
        assertThat(process.at(0)).isEqualTo(RATES);
        assertThat(process.at(9.99)).isEqualTo(RATES);
        assertThat(process.at(10).uplink()).isEqualTo(1e6);
        assertThat(process.at(1e9).uplink()).isEqualTo(1e6);
    }

    @Example
    void a_looped_trace_begins_anew_after_its_last_sample_and_one_that_is_not_stays_there() {
        LinkProcess looped = new TraceLink(TWO, true).start(new SplittableRandom(1));
        LinkProcess once = new TraceLink(TWO, false).start(new SplittableRandom(1));
        assertThat(looped.at(19.9).uplink()).isEqualTo(1e6);
        assertThat(looped.at(20).uplink()).isEqualTo(20e6);
        assertThat(looped.at(35).uplink()).isEqualTo(1e6);
        assertThat(once.at(35).uplink()).isEqualTo(1e6);
    }

    @Example
    void times_of_a_trace_have_to_rise_from_0() {
        assertThatThrownBy(() -> new TraceLink(List.of(new TimedRates(1, RATES)), true))
                .hasMessageContaining("from 0 s");
        assertThatThrownBy(() -> new TraceLink(List.of(new TimedRates(0, RATES), new TimedRates(0, RATES)), true))
                .hasMessageContaining("Times rise");
    }

    @Property(tries = 20)
    void a_random_walk_keeps_between_its_walls(@ForAll long seed) {
        assertThat(hundred(new RandomWalkLink(RATES, 2, 5), seed)).allSatisfy(rates -> {
            assertThat(rates.uplink()).isBetween(20e6 / 5.000001, 20e6 * 5.000001);
            assertThat(rates.downlink() / rates.uplink()).isCloseTo(5, within(1e-9));
        });
    }

    @Example
    void a_gauss_markov_link_has_the_deviation_and_the_memory_it_is_given() {
        LinkProcess process = new GaussMarkovLink(RATES, 0.5, 4).start(new SplittableRandom(7));
        double[] logarithms = IntStream.range(0, 200_000)
                .mapToDouble(i -> Math.log(process.at(i).uplink() / RATES.uplink()))
                .toArray();
        double variance = Arrays.stream(logarithms).map(x -> x * x).average().orElseThrow();
        double product = IntStream.range(4, logarithms.length)
                .mapToDouble(i -> logarithms[i] * logarithms[i - 4])
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(0.01));
        assertThat(product / variance).isCloseTo(Math.exp(-1), within(0.02));
    }

    @Example
    void fading_leaves_the_mean_power_as_it_is() {
        for (Fading fading : List.of(new Fading.None(), new Fading.Rayleigh(), new Fading.Rician(8))) {
            SplittableRandom random = new SplittableRandom(3);
            double mean = DoubleStream.generate(() -> fading.gain(random))
                    .limit(200_000)
                    .average()
                    .orElseThrow();
            assertThat(mean).as(fading.toString()).isCloseTo(1, within(0.01));
        }
    }

    @Example
    void path_losses_are_those_of_the_standards_table() {
        // Worked by hand at 100 m along the ground: d3D = hypot(100, 8.5) = 100.3606 m, hypot(100, 23.5) = 102.7241 m,
        // hypot(100, 1.5) = 100.01125 m.
        assertThat(PathLoss.UMI_NLOS.decibels(100, 2e9)).isCloseTo(99.467, within(0.005));
        assertThat(PathLoss.UMI_LOS.decibels(100, 2e9)).isCloseTo(80.453, within(0.005));
        assertThat(PathLoss.UMA_NLOS.decibels(100, 2e9)).isCloseTo(98.177, within(0.005));
        assertThat(PathLoss.INDOOR_LOS.decibels(100, 5e9)).isCloseTo(80.980, within(0.005));
    }

    @Example
    void path_losses_of_millimetre_waves_are_those_of_the_standards_table() {
        // Worked out apart from this program: at 100 m, in the office at 30 m, both along the ground.
        assertThat(PathLoss.UMI_LOS.decibels(100, 28e9)).isCloseTo(103.376, within(0.001));
        assertThat(PathLoss.UMI_NLOS.decibels(100, 28e9)).isCloseTo(123.880, within(0.001));
        assertThat(PathLoss.UMA_LOS.decibels(100, 28e9)).isCloseTo(101.200, within(0.001));
        assertThat(PathLoss.UMA_NLOS.decibels(100, 28e9)).isCloseTo(121.099, within(0.001));
        assertThat(PathLoss.INDOOR_LOS.decibels(30, 28e9)).isCloseTo(86.907, within(0.001));
        assertThat(PathLoss.INDOOR_NLOS.decibels(30, 28e9)).isCloseTo(109.929, within(0.001));
    }

    @Example
    void path_losses_beyond_the_break_point_are_those_of_the_standards_table() {
        assertThat(PathLoss.UMI_LOS.decibels(500, 2e9)).isCloseTo(106.857, within(0.001));
        assertThat(PathLoss.UMA_LOS.decibels(1_000, 2e9)).isCloseTo(108.912, within(0.001));
    }

    @Example
    void beyond_the_break_point_the_loss_in_sight_goes_on_without_a_jump_and_rises_with_the_fourth_power() {
        double breakPoint = 4 * 9 * 0.5 * 2e9 / 3e8;
        assertThat(PathLoss.UMI_LOS.decibels(breakPoint * 1.0001, 2e9))
                .isCloseTo(PathLoss.UMI_LOS.decibels(breakPoint, 2e9), within(0.02));
        assertThat(PathLoss.UMI_LOS.decibels(20_000, 2e9) - PathLoss.UMI_LOS.decibels(2_000, 2e9))
                .isCloseTo(40, within(0.01));
    }

    @Example
    void a_radio_is_never_faster_than_its_cap() {
        for (RadioPreset preset : RadioPreset.values()) {
            Radio radio = preset.radio();
            LinkProcess near = new RadioLink(radio, new Mobility.Still(1), 1).start(new SplittableRandom(1));
            LinkProcess far = new RadioLink(radio, new Mobility.Still(5_000), 1).start(new SplittableRandom(1));
            Link best = near.at(0);
            assertThat(best.downlink())
                    .as(preset.code())
                    .isLessThanOrEqualTo(radio.downlink().rate(Double.MAX_VALUE) * (1 + 1e-12))
                    .isGreaterThan(far.at(0).downlink());
        }
    }

    @Property(tries = 30)
    void whoever_walks_about_in_a_cell_stays_in_it_and_is_no_faster_than_he_walks(@ForAll long seed) {
        Mobility.Walk walk = new Mobility.RandomWaypoint(100, 2).start(new SplittableRandom(seed));
        double before = walk.distance(0);
        for (int second = 1; second < 300; second++) {
            double now = walk.distance(second);
            assertThat(now).isBetween(1.0, 100.0);
            assertThat(Math.abs(now - before)).isLessThanOrEqualTo(2 + 1e-9);
            before = now;
        }
    }
}
