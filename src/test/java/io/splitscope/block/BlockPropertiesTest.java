package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the blocks of every model, however odd its graph and names. */
class BlockPropertiesTest {

    private static final List<String> OPS =
            List.of("Conv", "Relu", "Add", "Concat", "MatMul", "Mul", "Softmax", "BatchNormalization");

    @Property(tries = 300)
    void every_layer_lies_in_exactly_one_innermost_block(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        BlockTree tree = BlockDetector.detect(random(seed, size));
        assertThat(tree.root().layers()).hasSize(size);
        for (Block block : tree.blocks()) {
            Set<Integer> inside = new HashSet<>();
            for (Block child : block.children()) {
                assertThat(block.layers()).containsAll(child.layers());
                child.layers().forEach(layer -> assertThat(inside.add(layer)).isTrue());
            }
            block.layers().stream()
                    .filter(layer -> !inside.contains(layer))
                    .forEach(layer -> assertThat(tree.innermost(layer)).isSameAs(block));
            assertThat(block.layers()).isSorted();
        }
    }

    @Property(tries = 300)
    void no_closed_block_makes_a_cycle_whatever_is_open(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        Model model = random(seed, size);
        BlockTree tree = BlockDetector.detect(model);
        Random random = new Random(seed);
        for (int level = 0; level < 5; level++) {
            assertThat(isAcyclic(model, tree, Opening.toLevel(tree, level))).isTrue();
        }
        Set<Integer> some = new HashSet<>();
        tree.blocks().stream().filter(block -> random.nextBoolean()).forEach(block -> some.add(block.id()));
        assertThat(isAcyclic(model, tree, some)).isTrue();
    }

    @Property(tries = 200)
    void blocks_have_at_least_two_layers_and_brothers_have_different_names(
            @ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        for (Block block : BlockDetector.detect(random(seed, size)).blocks()) {
            assertThat(block.children()).allMatch(child -> child.layers().size() > 1);
            assertThat(block.children().stream().map(Block::name)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 200)
    void blocks_of_equal_form_have_the_same_parts_joined_the_same_way(
            @ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        Model model = random(seed, size);
        BlockTree tree = BlockDetector.detect(model);
        Map<Integer, String> drawings = new HashMap<>();
        for (Block block : tree.blocks()) {
            String drawing = drawing(model, tree, block);
            assertThat(drawings.computeIfAbsent(block.form(), form -> drawing)).isEqualTo(drawing);
        }
    }

    /** A chain with random skips and random scopes, some of them called again, some names missing. */
    private static Model random(long seed, int size) {
        Random random = new Random(seed);
        TestModels models = new TestModels();
        int depth = random.nextInt(4);
        int width = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int inputs = 1 + random.nextInt(3);
            Set<Integer> from = new TreeSet<>();
            for (int k = 0; k < inputs; k++) {
                int back = 1 + random.nextInt(random.nextInt(4) == 0 ? i + 1 : Math.min(3, i + 1));
                from.add(i - back);
            }
            StringBuilder name = new StringBuilder();
            for (int d = 0; d < depth && random.nextInt(5) > 0; d++) {
                int module = random.nextInt(3) == 0 ? random.nextInt(width) : i * width / Math.max(1, size);
                name.append(random.nextBoolean() ? "/m" + module : "/list." + module);
            }
            boolean isNamed = random.nextInt(6) > 0;
            String op = OPS.get(random.nextInt(OPS.size()));
            models.layer(
                    isNamed ? name + "/" + op : "",
                    op,
                    from.stream().mapToInt(Integer::intValue).toArray());
        }
        return models.build();
    }

    private static boolean isAcyclic(Model model, BlockTree tree, Set<Integer> open) {
        int[] vertex = new int[model.layers().size()];
        Arrays.setAll(vertex, layer -> -1 - layer);
        Deque<Block> blocks = new ArrayDeque<>(List.of(tree.root()));
        while (!blocks.isEmpty()) {
            for (Block child : blocks.pop().children()) {
                if (open.contains(child.id())) {
                    blocks.push(child);
                } else {
                    child.layers().forEach(layer -> vertex[layer] = child.id());
                }
            }
        }
        Map<Integer, Set<Integer>> before = new HashMap<>();
        for (Layer layer : model.layers()) {
            Set<Integer> sources = before.computeIfAbsent(vertex[layer.id()], v -> new HashSet<>());
            for (Tensor tensor : layer.dataInputs()) {
                model.producer(tensor)
                        .filter(producer -> vertex[producer.id()] != vertex[layer.id()])
                        .ifPresent(producer -> sources.add(vertex[producer.id()]));
            }
        }
        boolean shrinks = true;
        while (shrinks) {
            shrinks = before.values().removeIf(sources -> sources.stream().noneMatch(before::containsKey));
        }
        return before.isEmpty();
    }

    /** Parts, arcs between parts by position, and ports, written out naively. */
    private static String drawing(Model model, BlockTree tree, Block block) {
        Map<Integer, Integer> partOf = new HashMap<>();
        Map<Integer, String> title = new HashMap<>();
        int next = 0;
        for (int layer : block.layers()) {
            if (partOf.containsKey(layer)) {
                continue;
            }
            int part = next++;
            Block child = block.children().stream()
                    .filter(c -> c.layers().contains(layer))
                    .findFirst()
                    .orElse(null);
            if (child == null) {
                partOf.put(layer, part);
                title.put(part, model.layers().get(layer).op());
            } else {
                child.layers().forEach(inner -> partOf.put(inner, part));
                title.put(part, "form " + child.form());
            }
        }
        Set<String> arcs = new TreeSet<>();
        Map<Integer, Set<Integer>> entering = new HashMap<>();
        Set<Integer> leaving = new TreeSet<>();
        for (Layer layer : model.layers()) {
            for (Tensor tensor : layer.dataInputs()) {
                Integer from = model.producer(tensor)
                        .map(producer -> partOf.get(producer.id()))
                        .orElse(null);
                Integer to = partOf.get(layer.id());
                if (from != null && to != null && !from.equals(to)) {
                    arcs.add(from + ">" + to);
                } else if (from == null && to != null) {
                    entering.computeIfAbsent(tensor.id(), id -> new TreeSet<>()).add(to);
                } else if (from != null && to == null) {
                    leaving.add(from);
                }
            }
        }
        model.outputs().forEach(tensor -> model.producer(tensor)
                .map(producer -> partOf.get(producer.id()))
                .ifPresent(leaving::add));
        List<String> ports =
                entering.values().stream().map(Set::toString).sorted().toList();
        return new TreeMap<>(title) + " " + arcs + " " + ports + " " + leaving;
    }
}
