package io.splitscope.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Attribute;
import io.splitscope.model.ElementType;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModelCostTest {

    private static LayerCost only(Layers layers) {
        return ModelCost.of(layers.model()).layer(layers.model().layers().size() - 1);
    }

    private static long macs(String op, Shape result, Map<String, Attribute> settings, Tensor... operands) {
        Layers layers = new Layers();
        layers.add(op, ElementType.FLOAT, result, settings, operands);
        LayerCost cost = only(layers);
        assertThat(cost.flops()).hasValue(2 * cost.macs().getAsLong());
        return cost.macs().getAsLong();
    }

    private static Tensor w(long... extents) {
        return Layers.weight("w" + extents.length, extents);
    }

    @Test
    void a_convolution_counts_its_kernel_for_every_output_element() {
        assertThat(macs("Conv", Shape.of(1, 64, 112, 112), Map.of(), w(1, 3, 224, 224), w(64, 3, 7, 7)))
                .isEqualTo(118_013_952);
        assertThat(macs("Conv", Shape.of(1, 32, 8, 8), Map.of(), w(1, 32, 8, 8), w(32, 1, 3, 3)))
                .isEqualTo(32 * 64 * 9);
        assertThat(macs("ConvTranspose", Shape.of(1, 4, 16, 16), Map.of(), w(1, 16, 8, 8), w(16, 4, 2, 2)))
                .isEqualTo(16 * 64 * 4 * 4);
        Tensor s = w();
        assertThat(macs("QLinearConv", Shape.of(1, 5, 6, 6), Map.of(), w(1, 3, 8, 8), s, s, w(5, 3, 3, 3)))
                .isEqualTo(5 * 36 * 27);
    }

    @Test
    void a_product_counts_rows_columns_and_what_they_share() {
        assertThat(macs("MatMul", Shape.of(2, 12, 7, 9), Map.of(), w(2, 12, 7, 64), w(2, 12, 64, 9)))
                .isEqualTo(2 * 12 * 7 * 9 * 64);
        assertThat(macs("Gemm", Shape.of(2, 3), Map.of("transA", new Attribute.Int(1)), w(8, 2), w(8, 3)))
                .isEqualTo(2 * 3 * 8);
        Map<String, Attribute> equation = Map.of("equation", new Attribute.Text("bhid,bhjd->bhij"));
        assertThat(macs("Einsum", Shape.of(2, 4, 7, 9), equation, w(2, 4, 7, 8), w(2, 4, 9, 8)))
                .isEqualTo(2 * 4 * 7 * 9 * 8);
    }

    @Test
    void a_recurrent_layer_counts_every_gate_of_every_step() {
        assertThat(macs("LSTM", Shape.of(20, 2, 2, 128), Map.of(), w(20, 2, 96), w(2, 512, 96), w(2, 512, 128)))
                .isEqualTo(20L * 2 * 2 * 4 * 128 * (96 + 128));
    }

    @Test
    void attention_counts_both_products() {
        assertThat(macs("Attention", Shape.of(2, 8, 5, 32), Map.of(), w(2, 8, 5, 64), w(2, 8, 9, 64), w(2, 8, 9, 32)))
                .isEqualTo(2 * 8 * 5 * 9 * (64 + 32));
    }

    @Test
    void a_branch_costs_the_larger_and_a_loop_its_runs() {
        Map<String, Attribute> branches =
                Map.of("then_branch", body(3, OptionalLong.of(1)), "else_branch", body(5, OptionalLong.of(1)));
        assertThat(macs("If", Shape.of(1, 5), branches)).isEqualTo(10 * 5);
        assertThat(macs("Loop", Shape.of(1, 5), Map.of("body", body(5, OptionalLong.of(7)))))
                .isEqualTo(7 * 10 * 5);
        assertThat(macs("Loop", Shape.of(1, 5), Map.of("body", body(5, OptionalLong.empty()))))
                .isEqualTo(10 * 5);
    }

    private static Attribute body(long columns, OptionalLong runs) {
        Layers layers = new Layers();
        layers.add("MatMul", Shape.of(1, columns), w(1, 10), w(10, columns));
        return new Attribute.Body(layers.model(), runs, Optional.empty());
    }

    @Test
    void other_layers_have_no_macs_but_operations_per_element() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(1, 64, 8, 8));
        layers.add("MaxPool", ElementType.FLOAT, Shape.of(1, 64, 4, 4), kernel(3), x);

        assertThat(only(layers).macs()).hasValue(0);
        assertThat(only(layers).flops()).hasValue(64 * 16 * 9);
        assertThat(only(layers).flops(FlopRule.MACS_ONLY)).hasValue(0);
    }

    private static Map<String, Attribute> kernel(long extent) {
        return Map.of("kernel_shape", new Attribute.Ints(List.of(extent, extent)));
    }

    @Test
    void what_is_unknown_is_not_nothing() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Layers.upTo(100, 4));
        Tensor relu = layers.add("Relu", Layers.upTo(100, 4), x);
        layers.add("Frobnicate", Shape.UNKNOWN, relu);
        ModelCost cost = ModelCost.of(layers.model());

        assertThat(cost.layer(0)).isEqualTo(new LayerCost(OptionalLong.of(0), OptionalLong.empty()));
        assertThat(cost.layer(1)).isEqualTo(new LayerCost(OptionalLong.empty(), OptionalLong.empty()));
        assertThat(cost.total()).isEqualTo(new LayerCost(OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void the_workload_takes_the_bound_of_what_the_data_decides() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(1, 4));
        Tensor found = layers.add("Relu", Layers.upTo(100, 4), x);
        layers.add("Frobnicate", Shape.UNKNOWN, found);
        Workload load = ModelCost.of(layers.model()).workload(OptionalLong.empty(), FlopRule.ALL);

        assertThat(load.flops(0)).isEqualTo(400);
        assertThat(load.flops(1)).isZero();
        assertThat(load.tensors())
                .extracting(TensorLoad::bytes)
                .containsExactly(16.0, 1600.0, Double.POSITIVE_INFINITY);
    }

    @Test
    void work_and_tensors_scale_with_the_mini_batch_and_parameters_do_not() {
        Layers layers = new Layers().batch(4);
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(4, 10));
        layers.add("MatMul", Shape.of(4, 6), x, w(10, 6));
        ModelCost cost = ModelCost.of(layers.model());
        Workload load = cost.workload(OptionalLong.of(6), FlopRule.MACS_ONLY);

        assertThat(load.flops(0)).isEqualTo(2 * 240 * 1.5, within(0.0));
        assertThat(load.tensors()).extracting(TensorLoad::bytes).containsExactly(240.0, 144.0);
        assertThat(load.parameters()).singleElement().satisfies(parameter -> assertThat(parameter.bytes())
                .isEqualTo(240));
        assertThat(cost.workload(OptionalLong.empty(), FlopRule.MACS_ONLY).flops(0))
                .isEqualTo(480);
        assertThatThrownBy(() -> cost.workload(OptionalLong.of(0), FlopRule.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 sample");
    }

    @Test
    void a_gradient_travels_only_for_real_numbers_below_a_trainable_parameter() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(1, 10));
        Tensor scaled = layers.add("Relu", Shape.of(1, 10), x);
        Tensor learned = layers.add("MatMul", Shape.of(1, 6), scaled, w(10, 6));
        Tensor place = layers.add("ArgMax", ElementType.INT64, Shape.of(1, 1), Map.of(), learned);
        layers.add("Cast", Shape.of(1, 1), place);
        Workload load = ModelCost.of(layers.model()).workload(OptionalLong.empty(), FlopRule.ALL);

        assertThat(load.tensors()).extracting(TensorLoad::gradient).containsExactly(false, false, true, false, true);
        assertThat(load.tensors().get(0).isRaw()).isTrue();
    }

    @Test
    void a_shared_parameter_lists_all_who_use_it() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(1, 10));
        Tensor tied = Layers.weight("tied", 10, 10);
        Tensor once = layers.add("MatMul", Shape.of(1, 10), x, tied);
        layers.add("MatMul", Shape.of(1, 10), once, tied);
        Model model = layers.model();

        assertThat(ModelCost.of(model)
                        .workload(OptionalLong.empty(), FlopRule.ALL)
                        .parameters())
                .containsExactly(new Workload.ParameterLoad("tied", 400, List.of(0, 1)));
    }
}
