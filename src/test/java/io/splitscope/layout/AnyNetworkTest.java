package io.splitscope.layout;

import static io.splitscope.layout.LayoutAssertions.assertConsistent;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.picture.ModelSketch;
import io.splitscope.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnyNetworkTest {

    @Property(tries = 150)
    void any_network_with_any_blocks_open_is_drawn_without_overlaps_and_with_all_edges(
            @ForAll @IntRange(min = 1, max = 70) int layers,
            @ForAll @IntRange(min = 1, max = 40) int reach,
            @ForAll Direction direction,
            @ForAll long seed) {
        Random random = new Random(seed);
        ModelSketch sketch = sketch(layers, reach, random);
        BlockTree tree = sketch.tree();
        Set<Integer> open = tree.blocks().stream()
                .map(Block::id)
                .filter(id -> random.nextInt(3) > 0)
                .collect(Collectors.toSet());
        Picture picture = Picture.of(sketch.model(), tree, open);
        assertConsistent(new Layouter().layout(picture, direction, VertexSizes.ESTIMATED, Progress.NONE));
    }

    /** Layers that read up to four of the tensors made before, in blocks that begin and end anywhere. */
    private static ModelSketch sketch(int layers, int reach, Random random) {
        ModelSketch sketch = new ModelSketch();
        List<Tensor> made = new ArrayList<>(List.of(sketch.input("a"), sketch.input("b")));
        int depth = 0;
        for (int layer = 0; layer < layers; layer++) {
            if (random.nextInt(6) == 0) {
                sketch.begin("block" + layer, "module");
                depth++;
            }
            Tensor[] read = new Tensor[random.nextInt(5)];
            for (int i = 0; i < read.length; i++) {
                read[i] = made.get(Math.max(0, made.size() - 1 - random.nextInt(reach)));
            }
            made.addAll(sketch.layer("Op", 1 + random.nextInt(2), read));
            if (depth > 0 && random.nextInt(5) == 0) {
                sketch.end();
                depth--;
            }
        }
        sketch.output(made.get(made.size() - 1));
        sketch.output(made.get(made.size() / 2));
        return sketch;
    }
}
