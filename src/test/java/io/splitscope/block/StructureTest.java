package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Model;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of models whose nodes have no telling names. */
class StructureTest {

    @ParameterizedTest
    @CsvSource({
        "resnet50_dyn18, residual, 16",
        "resnet18_ts17_dynbatch, residual, 8",
        "mobilenet_v2_ts11, residual, 10",
        "googlenet_ts17, inception, 9",
        "squeezenet1_1_ts11_full, inception, 8",
        "densenet121_ts11, dense_block, 4",
        "densenet121_ts11, dense_layer, 58",
        "densenet121_ts11, transition, 3",
        "gpt2_ts17, transformer, 12",
        "bert_base_dyn18, transformer, 12",
        "bert_base_dyn18, attention, 12",
        "gpt2_ts17, mlp, 12",
        "deep_transformer_5k_ts17, transformer, 140",
        "vgg16_ts13, conv_unit, 13"
    })
    void blocks_are_recognised_by_form_alone(String name, String kind, int count) {
        BlockTree tree = BlockDetector.detect(TestModels.withoutScopes(TestModels.shared(name)));
        assertThat(tree.blocks().stream().filter(block -> block.kind().equals(kind)))
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet50_dyn18, residual",
        "googlenet_ts17, inception",
        "densenet121_ts11, dense_block",
        "densenet121_ts11, transition",
        "gpt2_ts17, transformer",
        "gpt2_ts17, mlp"
    })
    void blocks_found_by_form_are_those_of_the_source(String name, String kind) {
        Model model = TestModels.shared(name);
        assertThat(layersOf(BlockDetector.detect(TestModels.withoutScopes(model)), kind))
                .isEqualTo(layersOf(BlockDetector.detect(model), kind));
    }

    @Test
    void stages_of_one_resolution_have_one_name() {
        BlockTree tree = BlockDetector.detect(TestModels.withoutScopes(TestModels.shared("resnet50_dyn18")));
        List<Block> stages = tree.root().children().stream()
                .filter(block -> block.kind().equals("stage"))
                .toList();
        assertThat(stages).extracting(Block::name).containsExactly("Stage 1", "Stage 2", "Stage 3", "Stage 4");
        assertThat(stages).extracting(block -> block.children().size()).containsExactly(3, 4, 6, 3);
        assertThat(stages.get(0).children())
                .extracting(Block::name)
                .containsExactly("Residual 1", "Residual 2", "Residual 3");
    }

    @Test
    void equal_transformer_blocks_are_a_series_with_a_count() {
        BlockTree tree = BlockDetector.detect(TestModels.withoutScopes(TestModels.shared("gpt2_ts17")));
        assertThat(tree.root().children()).hasSize(1);
        assertThat(tree.root().children().get(0).name()).isEqualTo("Transformers");
        assertThat(tree.root().children().get(0).repeats()).isEqualTo(12);
    }

    @Test
    void a_mask_read_by_every_block_does_not_hide_the_blocks() {
        TestModels models = new TestModels();
        int mask = models.chain(TestModels.INPUT, "Cast", "Sub", "Mul");
        int at = models.layer("", "Gather", TestModels.INPUT);
        for (int block = 0; block < 4; block++) {
            int norm = models.layer("", "LayerNormalization", at);
            int scores = models.layer(
                    "", "MatMul", models.chain(norm, "MatMul", "Transpose"), models.chain(norm, "MatMul", "Transpose"));
            int softmax = models.layer("", "Softmax", models.layer("", "Add", scores, mask));
            int read = models.layer("", "MatMul", softmax, models.chain(norm, "MatMul", "Transpose"));
            at = models.layer("", "Add", at, models.chain(read, "Reshape", "MatMul"));
            at = models.layer("", "Add", at, models.chain(at, "LayerNormalization", "MatMul", "Relu", "MatMul"));
        }
        models.chain(at, "LayerNormalization", "MatMul");
        BlockTree tree = BlockDetector.detect(models.build());
        assertThat(tree.blocks())
                .filteredOn(block -> block.kind().equals("transformer"))
                .hasSize(4);
    }

    @Test
    void twenty_five_thousand_layers_in_a_row_are_cut_into_readable_pieces() {
        TestModels models = new TestModels();
        int at = TestModels.INPUT;
        for (int i = 0; i < 12_500; i++) {
            at = models.chain(at, "MatMul", "Relu");
        }
        BlockTree tree = BlockDetector.detect(models.buildChain());
        assertThat(tree.blocks()).allMatch(block -> block.children().size() <= 60);
        assertThat(tree.root().children()).hasSizeBetween(2, 60);
    }

    @Test
    void skips_nested_by_the_thousand_need_no_recursion() {
        TestModels models = new TestModels();
        int[] down = new int[3000];
        int at = TestModels.INPUT;
        for (int i = 0; i < down.length; i++) {
            at = models.layer("", "Conv", at);
            down[i] = at;
        }
        for (int i = down.length - 1; i >= 0; i--) {
            at = models.layer("", "Conv", models.layer("", "Concat", at, down[i]));
        }
        BlockTree tree = BlockDetector.detect(models.buildChain());
        assertThat(tree.root().layers()).hasSize(9000);
        assertThat(tree.root().children()).isNotEmpty();
    }

    @Test
    void a_model_without_layers_is_one_empty_block() {
        BlockTree tree = BlockDetector.detect(new TestModels().build());
        assertThat(tree.blocks()).hasSize(1);
        assertThat(tree.root().layers()).isEmpty();
    }

    private static TreeSet<String> layersOf(BlockTree tree, String kind) {
        TreeSet<String> sets = new TreeSet<>();
        tree.blocks().stream()
                .filter(block -> block.kind().equals(kind))
                .forEach(block -> sets.add(block.layers().toString()));
        return sets;
    }
}
