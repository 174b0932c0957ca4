package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitterTest {

    /** One FLOP takes a second on the device, and so does a bit on the uplink. */
    private static final Setting SECONDS =
            new Setting(1, 2, new Link(1, 1), 1, 1, Mode.INFERENCE, 2, false, Compression.NONE, Pins.NONE);

    @Test
    void without_precedence_a_flow_would_say_10_where_58_is_the_least() throws Exception {
        // q1 -> u -> v, q2 -> p -> v, v -> loss; server speed is 1 FLOP/s for work that the device does in its own time
        double[] device = {1, 1, 50, 2, 2, 4};
        double[] transfer = {1, 100, 5, 100, 1, 0};
        int[] next = {2, 3, 4, 4, 5, -1};
        Workload workload = new Workload(
                device,
                IntStream.range(0, 6)
                        .mapToObj(v -> new TensorLoad(
                                "t" + v, transfer[v] / 8, v, next[v] < 0 ? List.of() : List.of(next[v]), false))
                        .toList(),
                List.of());
        Setting pinned = SECONDS.withServerSpeed(1e9).withPins(new Pins(Set.of(0, 1, 4), Set.of()));
        Split split = new Splitter(workload).solve(pinned);
        // all but the loss on the device: 1 + 1 + 50 + 2 + 2, and v's tensor; the published server second is the loss's
        assertThat(split.device()).isEqualTo(BitSet.valueOf(new long[] {0b011111}));
        assertThat(split.delay().total() + 1).isCloseTo(58, within(1e-6));
    }

    @Test
    void a_model_without_layers_costs_nothing() throws Exception {
        Workload nothing = new Workload(new double[0], List.of(), List.of());
        Split split = new Splitter(nothing).solve(Setting.DEFAULT);
        assertThat(split.delay().total()).isZero();
        assertThat(split.deviceCount()).isZero();
    }

    @Test
    void a_layer_without_inputs_runs_where_it_is_fastest() throws Exception {
        Workload random =
                new Workload(new double[] {8}, List.of(new TensorLoad("noise", 1, 0, List.of(), false)), List.of());
        assertThat(new Splitter(random).solve(SECONDS).isOnDevice(0)).isFalse();
        assertThat(new Splitter(random).solve(SECONDS.withServerSpeed(0.5)).isOnDevice(0))
                .isTrue();
    }

    @Test
    void a_tensor_with_many_readers_on_the_server_is_sent_once() throws Exception {
        Workload fan = new Workload(
                new double[] {0, 100, 100, 100},
                List.of(
                        new TensorLoad("raw", 1000, Workload.RAW, List.of(0), false),
                        new TensorLoad("t", 1, 0, List.of(1, 2, 3), true)),
                List.of());
        Split split = new Splitter(fan).solve(SECONDS);
        assertThat(split.delay().activationsUp()).isEqualTo(8);
        assertThat(split.cut()).containsExactly(1);
    }

    @Test
    void raw_data_is_sent_only_when_allowed() throws Exception {
        Workload chain = Problems.chain(new double[] {8, 800}, new double[] {1, 100, 1});
        assertThat(new Splitter(chain).solve(SECONDS).deviceCount()).isZero();
        assertThat(new Splitter(chain).solve(SECONDS.withRawDataStays(true)).deviceCount())
                .isPositive();
    }

    @Test
    void a_tensor_of_unknown_size_is_not_cut() throws Exception {
        Workload chain =
                Problems.chain(new double[] {8, 800, 800}, new double[] {1000, Double.POSITIVE_INFINITY, 50, 1});
        Split split = new Splitter(chain).solve(SECONDS.withRawDataStays(true));
        assertThat(split.device()).isEqualTo(BitSet.valueOf(new long[] {0b011}));
        assertThat(split.delay().total()).isFinite();
    }

    @Test
    void integers_send_no_gradient_back() throws Exception {
        Workload chain = new Workload(
                new double[] {0, 1e9},
                List.of(
                        new TensorLoad("raw", 1, Workload.RAW, List.of(0), false),
                        new TensorLoad("tokens", 1, 0, List.of(1), false)),
                List.of());
        Setting training = SECONDS.withMode(Mode.TRAINING).withRawDataStays(true);
        assertThat(new Splitter(chain).solve(training).delay().gradientsDown()).isZero();
    }

    @Test
    void the_terms_are_those_of_the_definition() {
        Workload chain = new Workload(
                new double[] {10, 20},
                List.of(
                        new TensorLoad("raw", 7, Workload.RAW, List.of(0), false),
                        new TensorLoad("t", 3, 0, List.of(1), true)),
                List.of(new ParameterLoad("w", 5, List.of(0))));
        Setting setting = new Setting(
                2, 4, new Link(8, 16, 0.25), 1, 10, Mode.TRAINING, 2, true, new Compression(2, 3, 4), Pins.NONE);
        DelayBreakdown delay = new Splitter(chain)
                .evaluate(BitSet.valueOf(new long[] {0b01}), setting)
                .delay();
        assertThat(delay.deviceCompute()).isEqualTo(3 * 10 / 2.0);
        assertThat(delay.serverCompute()).isEqualTo(3 * 20 / 4.0);
        assertThat(delay.activationsUp()).isEqualTo(8 * 3 / (2 * 8.0) + 0.25);
        assertThat(delay.gradientsDown()).isEqualTo(8 * 3 / (3 * 16.0) + 0.25);
        assertThat(delay.modelDown()).isCloseTo(8 * 5 / (10 * 16.0), within(1e-15));
        assertThat(delay.modelUp()).isCloseTo(8 * 5 / (10 * 4 * 8.0), within(1e-15));
    }

    @Test
    void a_weight_shared_by_two_device_layers_is_exchanged_once() {
        Workload tied = new Workload(new double[] {1, 1}, List.of(), List.of(new ParameterLoad("w", 5, List.of(0, 1))));
        Setting training = SECONDS.withMode(Mode.TRAINING);
        BitSet both = BitSet.valueOf(new long[] {0b11});
        BitSet one = BitSet.valueOf(new long[] {0b01});
        Splitter splitter = new Splitter(tied);
        assertThat(splitter.evaluate(both, training).delay().modelUp())
                .isEqualTo(splitter.evaluate(one, training).delay().modelUp());
    }

    @Test
    void a_split_whose_device_layers_need_the_server_is_refused() {
        Workload chain = Problems.chain(new double[] {1, 1}, new double[] {1, 1, 1});
        assertThatThrownBy(() -> new Splitter(chain).evaluate(BitSet.valueOf(new long[] {0b10}), SECONDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t1");
    }

    @Test
    void pins_in_the_wrong_order_are_named() {
        Workload chain = Problems.chain(new double[] {1, 1, 1}, new double[] {1, 1, 1, 1});
        assertThat(conflict(chain, SECONDS.withPins(new Pins(Set.of(2), Set.of(0)))))
                .isEqualTo("A is pinned to the server, but its result is needed by C, which is pinned to the device");
    }

    @Test
    void a_layer_pinned_to_both_sides_is_named() {
        Workload chain = Problems.chain(new double[] {1, 1, 1}, new double[] {1, 1, 1, 1});
        assertThat(conflict(chain, SECONDS.withPins(new Pins(Set.of(1), Set.of(1)))))
                .isEqualTo("B is pinned to the server, but is pinned to the device");
    }

    @Test
    void a_reader_of_raw_data_pinned_to_the_server_is_named() {
        Workload chain = Problems.chain(new double[] {1, 1, 1}, new double[] {1, 1, 1, 1});
        assertThat(conflict(chain, SECONDS.withRawDataStays(true).withPins(new Pins(Set.of(), Set.of(0)))))
                .isEqualTo("A is pinned to the server, but reads the raw data 't0', which stays on the device");
    }

    @Test
    void a_tensor_of_unknown_size_that_would_have_to_be_sent_is_named() {
        Workload chain = Problems.chain(new double[] {1, 1, 1}, new double[] {1, Double.POSITIVE_INFINITY, 1, 1});
        assertThat(conflict(chain, SECONDS.withPins(new Pins(Set.of(0), Set.of(1)))))
                .isEqualTo("B is pinned to the server, but 't1', of unknown size, cannot be sent, which ties it to A,"
                        + " which is pinned to the device");
    }

    @Test
    void a_pin_on_a_layer_that_does_not_exist_is_refused() {
        Workload chain = Problems.chain(new double[] {1}, new double[] {1, 1});
        assertThatThrownBy(() -> new Splitter(chain).solve(SECONDS.withPins(new Pins(Set.of(7), Set.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
    }

    private static String conflict(Workload workload, Setting setting) {
        return catchThrowableOfType(UnsatisfiablePinsException.class, () -> new Splitter(workload).solve(setting))
                .describe(layer -> "ABC".substring(layer, layer + 1));
    }

    @Test
    void ratios_of_one_change_nothing() throws Exception {
        Workload chain = Problems.chain(new double[] {5, 7, 9}, new double[] {9, 4, 2, 1});
        Setting ones =
                new Setting(1, 2, new Link(1, 1), 1, 3, Mode.TRAINING, 2, true, new Compression(1, 1, 1), Pins.NONE);
        Setting none = new Setting(1, 2, new Link(1, 1), 1, 3, Mode.TRAINING, 2, true, Compression.NONE, Pins.NONE);
        Splitter splitter = new Splitter(chain);
        assertThat(splitter.solve(ones).delay()).isEqualTo(splitter.solve(none).delay());
    }

    @Test
    void a_chain_of_twenty_thousand_layers_is_split() throws Exception {
        double[] flops = new double[20_000];
        double[] bytes = new double[20_001];
        Arrays.fill(flops, 1e9);
        Arrays.setAll(bytes, i -> i == 12_345 ? 1 : 1e12);
        Split split = new Splitter(Problems.chain(flops, bytes)).solve(Setting.DEFAULT);
        assertThat(split.deviceCount()).isEqualTo(12_345);
    }

    @Test
    void equally_fast_splits_do_not_alternate_while_a_slider_moves() throws Exception {
        // 0.1 + 0.2 MB from two branches or 0.3 MB from one: equal for every rate, but not in binary fractions
        Workload tie = new Workload(
                new double[] {0, 0, 0, 1e15},
                List.of(
                        new TensorLoad("raw", 1e9, Workload.RAW, List.of(0), false),
                        new TensorLoad("a", 0.1e6, 0, List.of(1), true),
                        new TensorLoad("b", 0.2e6, 0, List.of(2), true),
                        new TensorLoad("a2", 1e9, 1, List.of(2), true),
                        new TensorLoad("c", 0.1e6 + 0.2e6, 2, List.of(3), true)),
                List.of());
        Splitter splitter = new Splitter(tie);
        for (int i = 1; i < 1000; i++) {
            Setting setting = Setting.DEFAULT.withLink(new Link(i * 12_345.678, i * 98_765.4321));
            assertThat(splitter.solve(setting).deviceCount()).isEqualTo(1);
        }
    }
}
