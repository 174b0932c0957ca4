package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known inside loops and branches. */
class BodiesTest {

    @Test
    void a_body_takes_what_it_reads_from_outside_as_inputs_beside_its_own() throws OnnxException {
        Attribute.Body body = loop(Map.of()).bodies().get("body");

        assertThat(body.model().inputs())
                .extracting(Tensor::name)
                .containsExactly("run", "condition", "carried", "x", "chosen");
        assertThat(body.runs()).hasValue(3);
    }

    @Test
    void shapes_inside_a_loop_follow_the_dimensions_that_were_set() throws OnnxException {
        Model body = loop(Map.of("batch", 5L)).bodies().get("body").model();

        assertThat(body.layers().get(0).output(0).shape().elements()).hasValue(20);
    }

    @Test
    void the_branch_for_true_comes_first() throws OnnxException {
        Layer choice = loop(Map.of()).bodies().get("body").model().layers().get(1);

        assertThat(choice.bodies().keySet()).containsExactly("then_branch", "else_branch");
        assertThat(choice.bodies().get("else_branch").model().inputs())
                .extracting(Tensor::name)
                .containsExactly("sum");
    }

    private static Layer loop(Map<String, Long> dims) throws OnnxException {
        return Onnx.read(LoopModelFile.build()).model(dims).layers().get(1);
    }
}
