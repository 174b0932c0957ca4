package io.splitscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.model.Attribute;
import io.splitscope.model.Batch;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static Model model;
    private static ModelCost cost;
    private static BlockTree tree;
    private static Search search;

    @BeforeAll
    static void openSample() throws OnnxException {
        model = OnnxReader.read(Path.of("sample-models", "googlenet.onnx"), Progress.NONE)
                .model();
        cost = ModelCost.of(model);
        tree = BlockDetector.detect(model);
        search = new Search(cost, tree);
    }

    private static List<Hit> find(String text, Optional<Split> split, Pins pins) throws QuerySyntaxException {
        return search.find(Query.parse(text), split, pins);
    }

    private static List<Hit> find(String text) throws QuerySyntaxException {
        return find(text, Optional.empty(), Pins.NONE);
    }

    private static List<Hit> layers(Predicate<Layer> wanted) {
        return model.layers().stream()
                .filter(wanted)
                .<Hit>map(layer -> new Hit.LayerHit(layer.id()))
                .toList();
    }

    @Test
    void a_kernel_is_found_by_its_size() throws QuerySyntaxException {
        List<Hit> found = find("conv 3x3");

        assertThat(found)
                .isNotEmpty()
                .isEqualTo(layers(layer -> layer.op().equals("Conv")
                        && layer.attribute("kernel_shape", List.of()).equals(List.of(3L, 3L))));
        assertThat(find("op:Conv kernel:3x3")).isEqualTo(found);
        assertThat(find("op:conv kernel:5x5")).doesNotContainAnyElementsOf(found);
    }

    @Test
    void a_shape_is_found_with_or_without_its_batch() throws QuerySyntaxException {
        List<Hit> found = find("64x56x56");

        assertThat(found)
                .isNotEmpty()
                .isEqualTo(layers(layer -> layer.output(0).shape().bound().equals("1×64×56×56")));
        assertThat(find("1x64x56x56")).isEqualTo(found);
        assertThat(find("shape:56x56")).containsAll(found).hasSizeGreaterThan(found.size());
        assertThat(find("528")).containsAll(find("528x14x14"));
    }

    @Test
    void amounts_are_compared_with_the_layers_own_numbers() throws QuerySyntaxException {
        assertThat(find(">1MB -\"no such name\""))
                .filteredOn(Hit.LayerHit.class::isInstance)
                .isEqualTo(layers(layer -> layer.output(0).bytes().orElse(0) > 1_000_000));
        assertThat(find(">0.2GFLOP"))
                .isNotEmpty()
                .isEqualTo(layers(layer -> cost.layer(layer.id()).flops().orElse(0) > 200_000_000));
        assertThat(find("<=100 params op:conv"))
                .isEqualTo(layers(layer ->
                        layer.op().equals("Conv") && layer.parameterCount().orElse(Long.MAX_VALUE) <= 100));
    }

    @Test
    void a_block_is_found_before_its_layers() throws QuerySyntaxException {
        List<Hit> found = find("4a");

        assertThat(found.get(0)).isInstanceOf(Hit.BlockHit.class);
        int block = ((Hit.BlockHit) found.get(0)).id();
        assertThat(found)
                .containsAll(tree.blocks().get(block).layers().stream()
                        .<Hit>map(Hit.LayerHit::new)
                        .toList());
        assertThat(find("4a >1B")).isNotEmpty().allMatch(Hit.LayerHit.class::isInstance);
    }

    @Test
    void a_layer_is_found_by_the_tensor_it_makes() throws QuerySyntaxException {
        Tensor tensor = model.layers().get(20).output(0);

        assertThat(find('"' + tensor.name() + '"')).contains(new Hit.LayerHit(20));
    }

    @Test
    void sides_and_cut_are_those_of_the_split() throws Exception {
        Splitter splitter = new Splitter(cost.workload(OptionalLong.empty(), FlopRule.ALL));
        BitSet device = new BitSet();
        device.set(0, 3);
        Split split = splitter.evaluate(device, Setting.DEFAULT);

        assertThat(find("on:device", Optional.of(split), Pins.NONE))
                .containsExactly(new Hit.InputHit(0), new Hit.LayerHit(0), new Hit.LayerHit(1), new Hit.LayerHit(2));
        assertThat(find("-on:device", Optional.of(split), Pins.NONE))
                .isEqualTo(find("on:server", Optional.of(split), Pins.NONE))
                .hasSize(model.layers().size() - 3);
        assertThat(find("cut", Optional.of(split), Pins.NONE)).containsExactly(new Hit.LayerHit(2));
        assertThat(find("pinned", Optional.of(split), new Pins(Set.of(5), Set.of())))
                .containsExactly(new Hit.LayerHit(5));
    }

    @Test
    void without_a_split_nobody_knows_where_a_layer_runs() throws QuerySyntaxException {
        assertThat(find("on:device conv")).isEmpty();
        assertThat(find("-on:device conv")).isEmpty();
    }

    @Test
    void a_layer_inside_a_body_is_found_behind_the_layer_that_runs_it() throws Exception {
        Layer inner = layer(0, "inner product", "MatMul", Map.of());
        Layer nested = layer(1, "nested loop", "Loop", Map.of("body", body(layer(0, "inmost relu", "Relu", Map.of()))));
        Layer loop = layer(0, "outer loop", "Loop", Map.of("body", body(inner, nested)));
        Model looping = model(List.of(loop));
        Search within = new Search(ModelCost.of(looping), BlockDetector.detect(looping));
        Hit.Step first = new Hit.Step(0, "body");
        Hit.InsideHit inmost = new Hit.InsideHit(List.of(first, new Hit.Step(1, "body")), 0);

        assertThat(within.find(Query.parse("op:matmul"), Optional.empty(), Pins.NONE))
                .containsExactly(new Hit.InsideHit(List.of(first), 0));
        assertThat(within.find(Query.parse("relu"), Optional.empty(), Pins.NONE))
                .containsExactly(inmost);
        assertThat(within.find(Query.parse("loop"), Optional.empty(), Pins.NONE))
                .containsExactly(new Hit.LayerHit(0), new Hit.InsideHit(List.of(first), 1));
        assertThat(within.find(Query.parse("relu pinned"), Optional.empty(), new Pins(Set.of(0), Set.of())))
                .containsExactly(inmost);
        assertThat(within.layer(inmost).name()).isEqualTo("inmost relu");
    }

    private static Layer layer(int id, String name, String op, Map<String, Attribute> attributes) {
        return new Layer(
                id, NodeId.of(id), name, op, "", List.of(), List.of(), List.of(), List.of(), attributes, Map.of());
    }

    private static Attribute body(Layer... layers) {
        return new Attribute.Body(model(List.of(layers)), OptionalLong.of(1), Optional.empty());
    }

    private static Model model(List<Layer> layers) {
        return new Model(
                new Model.Origin("bodies", "test", Map.of("", 18L), layers.size()),
                List.of(),
                List.of(),
                List.of(),
                layers,
                List.of(),
                List.of(),
                new Batch(Optional.empty(), 1),
                List.of());
    }

    @Test
    void an_empty_query_finds_nothing() throws QuerySyntaxException {
        assertThat(find("  ")).isEmpty();
    }
}
