package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What exporters' names and metadata say, and what is made of odd ones. */
class ScopesTest {

    private final TestModels models = new TestModels();

    private List<String> paths() {
        return BlockDetector.detect(models.build()).blocks().stream()
                .skip(1)
                .map(Block::path)
                .toList();
    }

    @Test
    void children_of_a_sequential_repeat_its_name_and_it_counts_once() {
        int a = models.layer("/layer1/layer1.0/conv1/Conv", "Conv", TestModels.INPUT);
        int b = models.layer("/layer1/layer1.0/Relu", "Relu", a);
        int c = models.layer("/layer1/layer1.1/conv1/Conv", "Conv", b);
        int d = models.layer("/layer1/layer1.1/Relu", "Relu", c);
        models.layer("/fc/Gemm", "Gemm", d);
        assertThat(paths()).containsExactly("layer1", "layer1.0", "layer1.1");
    }

    @Test
    void a_list_of_modules_is_a_block_although_it_is_never_called() {
        int a = models.layer("/h.0/Conv", "Conv", TestModels.INPUT);
        int b = models.layer("/h.0/Relu", "Relu", a);
        int c = models.layer("/h.1/Conv", "Conv", b);
        int d = models.layer("/h.1/Relu", "Relu", c);
        models.layer("/fc/Gemm", "Gemm", d);
        assertThat(paths()).containsExactly("h", "h.0", "h.1");
    }

    @Test
    void tensorflow_names_are_paths_too() {
        int a = models.layer("block1/conv/Conv2D", "Conv", TestModels.INPUT);
        int b = models.layer("block1/conv/BiasAdd", "Add", a);
        int c = models.layer("block1/relu/Relu", "Relu", b);
        models.layer("head/MatMul", "MatMul", c);
        assertThat(paths()).containsExactly("block1", "block1.conv");
    }

    @Test
    void names_that_are_no_paths_make_no_blocks() {
        int a = models.layer("Conv_0", "Conv", TestModels.INPUT);
        int b = models.layer("fused.Conv.1", "Conv", a);
        models.layer("onnx::Relu_12", "Relu", b);
        assertThat(paths()).isEmpty();
    }

    @Test
    void a_namespace_is_read_when_there_are_no_name_scopes() {
        String outer = ": torchvision.models.resnet.ResNet/layer1: torch.nn.modules.container.Sequential/layer1.0: "
                + "torchvision.models.resnet.BasicBlock/";
        int a = models.layer("n0", "Conv", Map.of("namespace", outer + "c: aten.conv"), List.of(), TestModels.INPUT);
        int b = models.layer("n1", "Relu", Map.of("namespace", outer + "r: aten.relu"), List.of(), a);
        models.layer(
                "n2", "Gemm", Map.of("namespace", ": torchvision.models.resnet.ResNet/l: aten.linear"), List.of(), b);
        BlockTree tree = BlockDetector.detect(models.build());
        assertThat(tree.root().children()).hasSize(1);
        assertThat(tree.root().children().get(0).path()).isEqualTo("layer1.0");
        assertThat(tree.root().children().get(0).synonyms()).containsExactly("layer1");
    }

    @Test
    void a_layer_without_a_scope_lies_where_its_neighbours_lie() {
        int a = models.layer("/a/Conv", "Conv", TestModels.INPUT);
        int b = models.layer("", "Relu", a);
        int c = models.layer("/a/Conv_1", "Conv", b);
        int d = models.layer("Relu_17", "Relu", c);
        int e = models.layer("/b/Conv", "Conv", d);
        models.layer("/b/Relu", "Relu", e);
        BlockTree tree = BlockDetector.detect(models.build());
        assertThat(tree.innermost(b).path()).isEqualTo("a");
        assertThat(tree.innermost(d)).isSameAs(tree.root());
    }

    @Test
    void a_module_called_again_is_two_blocks() {
        Parameter weight = new Parameter("w", ElementType.FLOAT, Shape.of(8, 8));
        int at = TestModels.INPUT;
        for (int call = 0; call < 2; call++) {
            at = models.layer("/step/MatMul", "MatMul", Map.of(), List.of(weight), at);
            at = models.layer("/step/Relu", "Relu", at);
            at = models.layer("/other/Add", "Add", at);
        }
        assertThat(paths()).containsExactly("step", "step (2)");
    }

    @Test
    void a_second_call_is_known_by_its_mark_in_the_metadata() {
        int at = TestModels.INPUT;
        for (String call : List.of("step", "step@1")) {
            String scopes = "['', '" + call + "', 'step.fc" + call.substring(4) + "', 'op']";
            at = models.layer("n", "MatMul", Map.of("pkg.torch.onnx.name_scopes", scopes), List.of(), at);
            at = models.layer("n", "Add", Map.of("pkg.torch.onnx.name_scopes", scopes), List.of(), at);
            at = models.layer(
                    "n", "Relu", Map.of("pkg.torch.onnx.name_scopes", "['', '" + call + "', 'op']"), List.of(), at);
        }
        assertThat(paths()).containsExactly("step", "step.fc", "step (2)", "step (2).fc");
    }

    @Test
    void an_activation_used_everywhere_is_no_block() {
        int at = TestModels.INPUT;
        for (int i = 0; i < 4; i++) {
            at = models.layer("/body/conv" + i + "/Conv", "Conv", at);
            at = models.layer("/body/relu/Relu_" + i, "Relu", at);
        }
        models.layer("/fc/Gemm", "Gemm", at);
        assertThat(paths()).containsExactly("body");
    }

    @Test
    void a_list_takes_in_the_few_layers_between_its_modules() {
        int at = TestModels.INPUT;
        for (int i = 0; i < 3; i++) {
            at = models.layer("/h." + i + "/Conv", "Conv", at);
            at = models.layer("/h." + i + "/Relu", "Relu", at);
            at = models.layer("/Mul_" + i, "Mul", at);
        }
        models.layer("/fc/Gemm", "Gemm", at);
        BlockTree tree = BlockDetector.detect(models.build());
        assertThat(tree.blocks()).extracting(Block::path).containsExactly("", "h", "h.0", "h.1", "h.2");
        assertThat(tree.blocks().get(1).layers()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void two_lists_that_take_turns_give_way_to_their_modules() {
        int at = TestModels.INPUT;
        for (int i = 0; i < 3; i++) {
            at = models.layer("/convs." + i + "/Conv", "Conv", at);
            at = models.layer("/convs." + i + "/Relu", "Relu", at);
            at = models.layer("/norms." + i + "/Sub", "Sub", at);
            at = models.layer("/norms." + i + "/Div", "Div", at);
        }
        assertThat(paths()).containsExactly("convs.0", "norms.0", "convs.1", "norms.1", "convs.2", "norms.2");
    }

    @Test
    void scopes_nested_beyond_reason_do_not_overflow() {
        String deep = "/a".repeat(20_000);
        int a = models.layer(deep + "/Conv", "Conv", TestModels.INPUT);
        models.layer(deep + "/Relu", "Relu", a);
        models.layer("/fc/Gemm", "Gemm", a);
        assertThat(paths()).hasSize(1);
    }
}
