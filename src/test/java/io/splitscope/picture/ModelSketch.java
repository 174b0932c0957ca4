package io.splitscope.picture;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Batch;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws up a model and its blocks by hand. */
public final class ModelSketch {

    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Tensor> inputs = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Deque<Draft> open = new ArrayDeque<>();
    private final Draft root = new Draft("model", "model");

    private static final class Draft {
        private final String name;
        private final String kind;
        private final Set<Integer> layers = new TreeSet<>();
        private final List<Draft> children = new ArrayList<>();

        private Draft(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    public ModelSketch() {
        open.push(root);
    }

    /** A raw input. */
    public Tensor input(String name) {
        Tensor tensor = tensor(name, Tensor.Role.INPUT);
        inputs.add(tensor);
        return tensor;
    }

    /** A layer with one result. */
    public Tensor layer(String op, Tensor... from) {
        return layer(op, 1, from).get(0);
    }

    /** A layer with some results. */
    public List<Tensor> layer(String op, int results, Tensor... from) {
        int id = layers.size();
        List<Tensor> made = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            made.add(tensor("t" + id + "." + i, Tensor.Role.ACTIVATION));
        }
        layers.add(new Layer(
                id, NodeId.of(id), op + id, op, "", List.of(from), List.of(), made, List.of(), Map.of(), Map.of()));
        open.forEach(draft -> draft.layers.add(id));
        return made;
    }

    /** A chain of layers. */
    public Tensor chain(Tensor from, String... ops) {
        Tensor at = from;
        for (String op : ops) {
            at = layer(op, at);
        }
        return at;
    }

    /** A result of the model. */
    public void output(Tensor tensor) {
        outputs.add(tensor);
    }

    /** Layers that follow belong to a new block, until {@link #end}. */
    public void begin(String name, String kind) {
        Draft draft = new Draft(name, kind);
        open.peek().children.add(draft);
        open.push(draft);
    }

    /** Ends the innermost block. */
    public void end() {
        open.pop();
    }

    private Tensor tensor(String name, Tensor.Role role) {
        Tensor tensor = new Tensor(tensors.size(), name, ElementType.FLOAT, Shape.of(1, 64, 56, 56), role);
        tensors.add(tensor);
        return tensor;
    }

    public Model model() {
        return new Model(
                new Model.Origin("sketch", "test", Map.of("", 18L), layers.size()),
                inputs,
                outputs,
                tensors,
                layers,
                List.of(),
                List.of(),
                new Batch(Optional.empty(), 1),
                List.of());
    }

    public BlockTree tree() {
        return new BlockTree(block(root, "", new int[1]));
    }

    private static Block block(Draft draft, String path, int[] next) {
        int id = next[0]++;
        List<Block> children = new ArrayList<>();
        for (Draft child : draft.children) {
            children.add(block(child, path.isEmpty() ? child.name : path + "." + child.name, next));
        }
        return new Block(id, draft.name, path, draft.kind, List.copyOf(draft.layers), children, id);
    }

    /** The picture with the blocks of these paths open. */
    public Picture open(String... paths) {
        Set<String> wanted = Set.of(paths);
        BlockTree tree = tree();
        return Picture.of(
                model(),
                tree,
                tree.blocks().stream()
                        .filter(block -> wanted.contains(block.path()))
                        .map(Block::id)
                        .collect(Collectors.toSet()));
    }

    /** The picture with all blocks open. */
    public Picture allOpen() {
        BlockTree tree = tree();
        return Picture.of(model(), tree, tree.blocks().stream().map(Block::id).collect(Collectors.toSet()));
    }
}
