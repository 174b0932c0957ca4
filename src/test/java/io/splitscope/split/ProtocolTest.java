package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each agreement between device and server costs, in numbers that one can check by hand. */
class ProtocolTest {

    /** raw → 0 → 1 → 2, the last making the output; the first and the last share a weight. */
    private static final Workload CHAIN = new Workload(
            new double[] {1, 1, 1},
            List.of(
                    new TensorLoad("raw", 400, Workload.RAW, List.of(0), false, 100, false),
                    new TensorLoad("a", 80, 0, List.of(1), true, 20, false),
                    new TensorLoad("b", 40, 1, List.of(2), true, 10, false),
                    new TensorLoad("out", 8, 2, List.of(), true, 2, true)),
            List.of(new ParameterLoad("w", 16, List.of(0, 2)), new ParameterLoad("v", 32, List.of(1))));

    /** A byte takes a second up and half a second down; computing costs nothing worth mentioning. */
    private static final Setting TRAINING =
            new Setting(1e12, 1e12, new Link(8, 16), 1, 4, Mode.TRAINING, 2, true, Compression.NONE, Pins.NONE);

    private static final Setting INFERENCE = TRAINING.withMode(Mode.INFERENCE);

    private static DelayBreakdown delay(Setting setting, int... device) {
        BitSet layers = new BitSet();
        for (int layer : device) {
            layers.set(layer);
        }
        return new Splitter(CHAIN).evaluate(layers, setting).delay();
    }

    @Test
    void the_wire_type_counts_for_activations_and_gradients_and_not_for_the_model() {
        DelayBreakdown fp32 = delay(TRAINING, 0);
        DelayBreakdown int8 = delay(TRAINING.withProtocol(Protocol.USUAL.withWire(WireType.INT8)), 0);
        assertThat(fp32.activationsUp()).isEqualTo(80);
        assertThat(fp32.gradientsDown()).isEqualTo(40);
        assertThat(int8.activationsUp()).isEqualTo(20);
        assertThat(int8.gradientsDown()).isEqualTo(10);
        assertThat(int8.modelUp()).isEqualTo(fp32.modelUp()).isEqualTo(4);
    }

    @Test
    void a_smaller_wire_type_moves_the_cut() throws Exception {
        Workload twoWays = new Workload(
                new double[] {0, 5, 1000},
                List.of(
                        new TensorLoad("raw", 400, Workload.RAW, List.of(0), false),
                        new TensorLoad("floats", 80, 0, List.of(1), false, 20, false),
                        new TensorLoad("integers", 40, 1, List.of(2), false)),
                List.of());
        Setting slow = INFERENCE.withDeviceSpeed(1).withServerSpeed(1e12);
        assertThat(new Splitter(twoWays).solve(slow).deviceCount()).isEqualTo(2);
        Setting small = slow.withProtocol(Protocol.USUAL.withWire(WireType.INT8));
        assertThat(new Splitter(twoWays).solve(small).deviceCount()).isEqualTo(1);
    }

    @Test
    void frozen_layers_on_the_device_need_neither_gradients_nor_an_exchange() {
        DelayBreakdown delay = delay(TRAINING.withProtocol(Protocol.USUAL.withFrozen(Set.of(0))), 0);
        assertThat(delay.gradientsDown()).isZero();
        assertThat(delay.modelUp()).isZero();
        assertThat(delay.modelDown()).isZero();
        assertThat(delay.activationsUp()).isEqualTo(80);
    }

    @Test
    void an_output_wanted_on_the_device_comes_down_when_the_server_makes_it() {
        Setting wanted = INFERENCE.withProtocol(Protocol.USUAL.withOutputsOnDevice(true));
        assertThat(delay(wanted, 0).activationsDown()).isEqualTo(4);
        assertThat(delay(wanted, 0).gradientsUp()).isZero();
        assertThat(delay(wanted, 0, 1, 2).activationsDown()).isZero();
        assertThat(delay(INFERENCE, 0).activationsDown()).isZero();
    }

    @Test
    void a_loss_on_the_device_takes_the_outputs_down_and_their_gradients_up() {
        Setting labels = TRAINING.withProtocol(Protocol.USUAL.withLabels(Labels.ON_DEVICE));
        assertThat(delay(labels, 0).activationsDown()).isEqualTo(4);
        assertThat(delay(labels, 0).gradientsUp()).isEqualTo(8);
    }

    @Test
    void a_tail_on_the_device_gets_what_it_reads_from_the_server() throws Exception {
        Setting labels = TRAINING.withProtocol(Protocol.USUAL.withLabels(Labels.withTail(Set.of(2))));
        DelayBreakdown delay = delay(labels, 0);
        assertThat(delay.activationsUp()).isEqualTo(80);
        assertThat(delay.activationsDown()).isEqualTo(20);
        assertThat(delay.gradientsUp()).isEqualTo(40);
        assertThat(delay(labels, 0, 1).activationsDown()).isZero();
        Split best = new Splitter(CHAIN).solve(labels);
        assertThat(best.isOnDevice(2)).isTrue();
    }

    @Test
    void a_shared_weight_made_equal_costs_its_bytes_up_and_down_while_layers_on_both_sides_use_it() {
        Setting sync = TRAINING.withProtocol(Protocol.USUAL.withShared(SharedWeights.SYNC));
        assertThat(delay(sync, 0).weightSync()).isEqualTo(16 + 8);
        assertThat(delay(sync, 0, 1, 2).weightSync()).isZero();
        assertThat(delay(TRAINING, 0).weightSync()).isZero();
        assertThat(delay(sync.withMode(Mode.INFERENCE), 0).weightSync()).isZero();
    }

    @Test
    void layers_that_share_a_weight_can_be_kept_together() throws Exception {
        Setting slow = TRAINING.withDeviceSpeed(0.001);
        Setting together = slow.withProtocol(Protocol.USUAL.withShared(SharedWeights.TOGETHER));
        assertThat(new Splitter(CHAIN).solve(slow).isOnDevice(2)).isFalse();
        assertThat(new Splitter(CHAIN).solve(together).deviceCount()).isEqualTo(3);
        Setting inference = together.withMode(Mode.INFERENCE);
        assertThat(new Splitter(CHAIN).solve(inference).isOnDevice(2))
                .as("in inference each side may have a copy")
                .isFalse();
    }

    @Test
    void who_is_tied_by_a_shared_weight_is_told_so() {
        Setting pinned = TRAINING.withProtocol(Protocol.USUAL.withShared(SharedWeights.TOGETHER))
                .withPins(new Pins(Set.of(), Set.of(2)));
        assertThat(conflict(pinned))
                .isEqualTo(
                        "layer 2 is pinned to the server, but 'w', a shared weight whose layers stay together, ties it"
                                + " to layer 0, which reads the raw data 'raw', which stays on the device");
    }

    @Test
    void who_is_tied_by_the_labels_is_told_so() {
        Setting pinned = TRAINING.withProtocol(Protocol.USUAL.withLabels(Labels.withTail(Set.of(2))))
                .withPins(new Pins(Set.of(), Set.of(2)));
        assertThat(conflict(pinned))
                .isEqualTo("layer 2 is pinned to the server, but stays on the device with the labels");
    }

    @Test
    void an_output_of_unknown_size_that_the_device_wants_keeps_its_layer_there() {
        Workload unknown = new Workload(
                new double[] {1},
                List.of(
                        new TensorLoad("raw", 1, Workload.RAW, List.of(0), false),
                        new TensorLoad("boxes", Double.POSITIVE_INFINITY, 0, List.of(), false, 0, true)),
                List.of());
        Setting pinned = INFERENCE
                .withRawDataStays(false)
                .withProtocol(Protocol.USUAL.withOutputsOnDevice(true))
                .withPins(new Pins(Set.of(), Set.of(0)));
        assertThatThrownBy(() -> new Splitter(unknown).solve(pinned))
                .isInstanceOfSatisfying(UnsatisfiablePinsException.class, e -> assertThat(
                                e.describe(layer -> "layer " + layer))
                        .contains("makes 'boxes', which the device needs and which, of unknown size, cannot be sent"));
    }

    private static String conflict(Setting setting) {
        try {
            new Splitter(CHAIN).solve(setting);
            throw new AssertionError("A split was found");
        } catch (UnsatisfiablePinsException e) {
            return e.conflicts().get(0).describe(layer -> "layer " + layer);
        }
    }

    @Test
    void latency_counts_for_each_message_in_either_direction() {
        Setting slow =
                TRAINING.withLink(new Link(8, 16, 0.5)).withProtocol(Protocol.USUAL.withLabels(Labels.ON_DEVICE));
        DelayBreakdown delay = delay(slow, 0);
        assertThat(delay.activationsDown()).isEqualTo(4.5);
        assertThat(delay.gradientsUp()).isEqualTo(8.5);
        assertThat(delay.total()).isCloseTo(80.5 + 40.5 + 4.5 + 8.5 + 2 + 4, within(1e-9));
    }
}
