package io.splitscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
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
    void an_empty_query_finds_nothing() throws QuerySyntaxException {
        assertThat(find("  ")).isEmpty();
    }
}
