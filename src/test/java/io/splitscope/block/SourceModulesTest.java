package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of real models against the modules of their source. */
class SourceModulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"densenet121_ts11", "googlenet_ts17", "gpt2_ts17"})
    void each_module_of_the_source_is_a_block_with_its_name_and_layers(String name) throws IOException {
        Model model = TestModels.shared(name);
        Map<String, Set<Integer>> found = found(model);
        JsonNode answers = JSON.readTree(SharedModels.folder()
                .resolve("answers/" + name + ".blocks.json")
                .toFile());
        Set<Integer> positions = new HashSet<>();
        model.layers().forEach(layer -> positions.add(layer.node().index()));
        int compared = 0;
        for (JsonNode module : answers.get("blocks")) {
            Set<Integer> expected = new TreeSet<>();
            module.get("nodes").forEach(node -> expected.add(node.asInt()));
            expected.retainAll(positions);
            if (expected.size() > 1) {
                String path = module.get("path").asText();
                assertThat(found).as(path).containsEntry(path, expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"densenet121_ts11", "googlenet_ts17", "gpt2_ts17"})
    void kinds_are_those_a_person_gave(String name) throws IOException {
        Model model = TestModels.shared(name);
        Map<String, String> kinds = new HashMap<>();
        BlockDetector.detect(model).blocks().forEach(block -> kinds.put(block.path(), block.kind()));
        JsonNode answers = JSON.readTree(SharedModels.folder()
                .resolve("answers/" + name + ".blocks.json")
                .toFile());
        for (JsonNode module : answers.get("blocks")) {
            String path = module.get("path").asText();
            if (kinds.containsKey(path)) {
                assertThat(kinds).containsEntry(path, module.get("kind").asText());
            }
        }
    }

    @Test
    void both_exporters_give_the_same_blocks_of_resnet18() {
        assertThat(paths("resnet18_dyn18_dynbatch")).isEqualTo(paths("resnet18_ts17_dynbatch"));
    }

    @Test
    void stages_and_bottlenecks_of_a_dynamo_resnet50_come_out_of_its_metadata() {
        BlockTree tree = BlockDetector.detect(TestModels.shared("resnet50_dyn18"));
        assertThat(names(tree.root())).containsExactly("layer1", "layer2", "layer3", "layer4");
        Block layer3 = tree.root().children().get(2);
        assertThat(names(layer3))
                .containsExactly("layer3.0", "layer3.1", "layer3.2", "layer3.3", "layer3.4", "layer3.5");
        assertThat(layer3.children()).allMatch(block -> block.kind().equals("residual"));
        assertThat(layer3.children().stream().skip(1).map(Block::form).distinct())
                .hasSize(1);
    }

    @Test
    void every_encoder_layer_of_a_dynamo_bert_is_a_transformer_block() {
        BlockTree tree = BlockDetector.detect(TestModels.shared("bert_base_dyn18"));
        assertThat(tree.blocks())
                .filteredOn(block -> block.kind().equals("transformer"))
                .extracting(Block::path)
                .hasSize(12)
                .startsWith("m.encoder.layer.0")
                .endsWith("m.encoder.layer.11");
        assertThat(tree.root().synonyms()).containsExactly("m");
    }

    @Test
    void calls_of_a_local_function_are_blocks_with_what_is_inside() {
        BlockTree tree = BlockDetector.detect(TestModels.shared("googlenet_ts17_modulefns_inception"));
        List<Block> modules = tree.root().children().stream()
                .filter(block -> block.kind().equals("inception"))
                .toList();
        assertThat(modules)
                .extracting(Block::name)
                .containsExactly(
                        "inception3a",
                        "inception3b",
                        "inception4a",
                        "inception4b",
                        "inception4c",
                        "inception4d",
                        "inception4e",
                        "inception5a",
                        "inception5b");
        assertThat(modules.stream().map(Block::form).distinct()).hasSize(1);
        assertThat(modules).allMatch(block -> block.children().size() == 4);
    }

    @Test
    void a_hundred_and_forty_blocks_are_bundled_by_tens() {
        BlockTree tree = BlockDetector.detect(TestModels.shared("deep_transformer_5k_ts17"));
        Block blocks = tree.root().children().get(0);
        assertThat(blocks.name()).isEqualTo("blocks");
        assertThat(blocks.repeats()).isEqualTo(14);
        assertThat(names(blocks)).startsWith("blocks.0-9", "blocks.10-19");
        assertThat(blocks.children()).allMatch(bundle -> bundle.repeats() == 10);
    }

    private static List<String> names(Block block) {
        return block.children().stream().map(Block::name).toList();
    }

    private static Set<String> paths(String model) {
        Set<String> paths = new TreeSet<>();
        BlockDetector.detect(TestModels.shared(model))
                .blocks()
                .forEach(block -> paths.add(
                        block.path() + " " + block.kind() + " " + block.layers().size()));
        paths.removeIf(path -> path.startsWith(" "));
        return paths;
    }

    /** Positions in the file by module name, modules that hold the same layers included. */
    private static Map<String, Set<Integer>> found(Model model) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (Block block : BlockDetector.detect(model).blocks()) {
            Set<Integer> positions = new TreeSet<>();
            for (int id : block.layers()) {
                Layer layer = model.layers().get(id);
                positions.add(layer.node().index());
            }
            found.put(block.path(), positions);
            block.synonyms().forEach(synonym -> found.put(synonym, positions));
        }
        return found;
    }
}
