package io.splitscope.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IterationTest {

    /** raw → 0 conv → 1 relu → 2 conv → 3 head → 4 argmax; the convolutions and the head have a weight each. */
    private static final Workload CHAIN = new Workload(
            new double[] {10, 10, 10, 10, 10},
            List.of(
                    new TensorLoad("raw", 40, Workload.RAW, List.of(0), false, 10, false),
                    new TensorLoad("a", 40, 0, List.of(1), true, 10, false),
                    new TensorLoad("b", 40, 1, List.of(2), true, 10, false),
                    new TensorLoad("c", 40, 2, List.of(3), true, 10, false),
                    new TensorLoad("logits", 40, 3, List.of(4), true, 10, true),
                    new TensorLoad("class", 8, 4, List.of(), false, 0, true)),
            List.of(
                    new ParameterLoad("w0", 100, List.of(0)),
                    new ParameterLoad("w2", 100, List.of(2)),
                    new ParameterLoad("w3", 100, List.of(3))));

    private static Iteration training(Protocol protocol) {
        return Iteration.of(CHAIN, Setting.DEFAULT.withProtocol(protocol));
    }

    private static double[] factors(Iteration iteration) {
        return new double[] {
            iteration.workFactor(0),
            iteration.workFactor(1),
            iteration.workFactor(2),
            iteration.workFactor(3),
            iteration.workFactor(4)
        };
    }

    @Test
    void training_counts_three_times_the_forward_work_when_nothing_is_frozen() {
        assertThat(factors(training(Protocol.USUAL))).containsOnly(3);
        assertThat(training(Protocol.USUAL).flops(2)).isEqualTo(30);
    }

    @Test
    void inference_counts_the_forward_work_and_has_neither_gradients_nor_exchange() {
        Iteration iteration = Iteration.of(CHAIN, Setting.DEFAULT.withMode(Mode.INFERENCE));
        assertThat(factors(iteration)).containsOnly(1);
        assertThat(iteration.hasGradient(1)).isFalse();
        assertThat(iteration.isExchanged(0)).isFalse();
    }

    @Test
    void below_the_lowest_layer_that_trains_there_is_no_backward_pass_no_gradient_and_no_exchange() {
        Iteration iteration = training(Protocol.USUAL.withFrozen(Set.of(0)));
        assertThat(factors(iteration)).containsExactly(1, 1, 3, 3, 3);
        assertThat(iteration.hasGradient(1)).isFalse();
        assertThat(iteration.hasGradient(2)).isFalse();
        assertThat(iteration.hasGradient(3)).isTrue();
        assertThat(iteration.isExchanged(0)).isFalse();
        assertThat(iteration.isExchanged(1)).isTrue();
    }

    @Test
    void a_frozen_layer_above_one_that_trains_only_passes_the_gradient_on() {
        Iteration iteration = training(Protocol.USUAL.withFrozen(Set.of(2)));
        assertThat(factors(iteration)).containsExactly(3, 3, 2, 3, 3);
        assertThat(iteration.hasGradient(1)).isTrue();
        assertThat(iteration.isExchanged(1)).isFalse();
    }

    @Test
    void freezing_a_layer_without_weights_changes_nothing_of_its_own() {
        assertThat(factors(training(Protocol.USUAL.withFrozen(Set.of(1))))).containsOnly(3);
    }

    @Test
    void when_all_is_frozen_nothing_goes_back() {
        Iteration iteration = training(Protocol.USUAL.withFrozen(Set.of(0, 2, 3)));
        assertThat(factors(iteration)).containsOnly(1);
        assertThat(iteration.hasGradient(4)).isFalse();
    }

    @Test
    void a_weight_is_frozen_as_soon_as_one_of_its_layers_is() {
        Workload shared = new Workload(
                new double[] {1, 1}, List.of(), List.of(new ParameterLoad("embedding", 100, List.of(0, 1))));
        Iteration iteration = Iteration.of(shared, Setting.DEFAULT.withProtocol(Protocol.USUAL.withFrozen(Set.of(0))));
        assertThat(iteration.isExchanged(0)).isFalse();
    }

    @Test
    void floating_point_numbers_travel_in_the_wire_type_and_integers_as_they_are() {
        assertThat(training(Protocol.USUAL).bytes(1)).isEqualTo(40);
        assertThat(training(Protocol.USUAL.withWire(WireType.FP16)).bytes(1)).isEqualTo(20);
        assertThat(training(Protocol.USUAL.withWire(WireType.BF16)).bytes(1)).isEqualTo(20);
        assertThat(training(Protocol.USUAL.withWire(WireType.INT8)).bytes(1)).isEqualTo(10);
        assertThat(training(Protocol.USUAL.withWire(WireType.FP32)).bytes(1)).isEqualTo(40);
        assertThat(training(Protocol.USUAL.withWire(WireType.INT8)).bytes(5)).isEqualTo(8);
    }

    @Test
    void the_tail_takes_all_layers_after_it_along_and_what_it_reads_is_wanted_on_the_device() {
        Iteration iteration = training(Protocol.USUAL.withLabels(Labels.withTail(Set.of(3))));
        assertThat(iteration.tail()).isEqualTo(BitSet.valueOf(new long[] {0b11000}));
        assertThat(iteration.isWantedOnDevice(3)).isTrue();
        assertThat(iteration.isWantedOnDevice(2)).isFalse();
        assertThat(iteration.readers(3)).isEmpty();
    }

    @Test
    void without_a_tail_the_outputs_are_wanted_where_the_labels_are() {
        Iteration iteration = training(Protocol.USUAL.withLabels(Labels.ON_DEVICE));
        assertThat(iteration.isWantedOnDevice(4)).isTrue();
        assertThat(iteration.isWantedOnDevice(5)).isTrue();
        assertThat(iteration.isWantedOnDevice(3)).isFalse();
        assertThat(training(Protocol.USUAL.withOutputsOnDevice(true)).isWantedOnDevice(4))
                .as("outputs count in inference only")
                .isFalse();
    }

    @Test
    void a_layer_that_does_not_exist_cannot_be_frozen() {
        assertThatThrownBy(() -> training(Protocol.USUAL.withFrozen(Set.of(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Layer 5 is frozen, but there are only 5 layers");
    }
}
