package io.splitscope.cost.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Attribute;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.NodeId;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Arithmetic for each element of the weights, counted by hand from the operators' formulas. */
class OptimizerWorkTest {

    private static final Tensor ONE = tensor(3, 4);
    private static final Tensor OTHER = tensor(5);

    private static Tensor tensor(long... extents) {
        return new Tensor(0, "t", ElementType.FLOAT, Shape.of(extents), Tensor.Role.ACTIVATION);
    }

    private static Count flops(String op, List<Tensor> results, Map<String, Attribute> settings) {
        List<Tensor> operands = Collections.nCopies(2 + 3 * results.size(), ONE);
        Layer layer = new Layer(
                0,
                NodeId.of(0),
                op,
                op,
                "ai.onnx.preview.training",
                operands,
                List.of(),
                results,
                List.of(),
                settings,
                Map.of());
        return OperatorWork.of(layer, Sizes.EXACT).flops();
    }

    @Test
    void a_step_counts_each_weight_once_and_not_its_states() {
        assertThat(flops("Adagrad", List.of(ONE, OTHER, ONE, OTHER), Map.of())).isEqualTo(Count.of(9 * (12 + 5)));
        assertThat(flops("Adam", List.of(ONE, OTHER, ONE, OTHER, ONE, OTHER), Map.of()))
                .isEqualTo(Count.of(15 * (12 + 5)));
    }

    @Test
    void looking_ahead_takes_more() {
        assertThat(flops("Momentum", List.of(ONE, ONE), Map.of("mode", new Attribute.Text("standard"))))
                .isEqualTo(Count.of(7 * 12));
        assertThat(flops("Momentum", List.of(ONE, ONE), Map.of("mode", new Attribute.Text("nesterov"))))
                .isEqualTo(Count.of(9 * 12));
    }
}
