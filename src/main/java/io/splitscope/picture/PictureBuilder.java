package io.splitscope.picture;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Finds what is visible, in time proportional to the size of the model. */
final class PictureBuilder {

    private final Model model;
    private final BlockTree tree;
    private final Set<Integer> open;
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<FrameDraft> drafts = new ArrayList<>();
    private final int[] vertexOfLayer;
    private final int[] vertexOfInput;

    private record FrameDraft(Block block, OptionalInt parent, List<Integer> vertices, List<Integer> frames) {}

    /** A layer or block directly inside an open block. */
    private record Part(int firstLayer, Layer layer, Block block) {}

    PictureBuilder(Model model, BlockTree tree, Set<Integer> open) {
        this.model = model;
        this.tree = tree;
        this.open = open;
        this.vertexOfLayer = new int[model.layers().size()];
        this.vertexOfInput = new int[model.tensors().size()];
    }

    Picture build() {
        FrameDraft root = addFrame(tree.root(), OptionalInt.empty());
        addInputs(root);
        addParts(root);
        addOutputs(root);
        model.tensors().forEach(this::addEdgesToReaders);
        addEdgesToOutputs();
        List<Frame> frames = new ArrayList<>(drafts.size());
        for (FrameDraft draft : drafts) {
            frames.add(new Frame(frames.size(), draft.block, draft.parent, draft.vertices, draft.frames));
        }
        return new Picture(model, tree, open, vertices, edges, frames, vertexOfLayer);
    }

    private FrameDraft addFrame(Block block, OptionalInt parent) {
        FrameDraft draft = new FrameDraft(block, parent, new ArrayList<>(), new ArrayList<>());
        parent.ifPresent(p -> drafts.get(p).frames.add(drafts.size()));
        drafts.add(draft);
        return draft;
    }

    private void addInputs(FrameDraft root) {
        for (int i = 0; i < model.inputs().size(); i++) {
            Tensor tensor = model.inputs().get(i);
            if (tensor.isData()) {
                vertexOfInput[tensor.id()] = vertices.size();
            }
            root.vertices.add(vertices.size());
            vertices.add(new Vertex.InputVertex(vertices.size(), 0, i, tensor));
        }
    }

    private void addOutputs(FrameDraft root) {
        for (int i = 0; i < model.outputs().size(); i++) {
            Tensor tensor = model.outputs().get(i);
            root.vertices.add(vertices.size());
            vertices.add(new Vertex.OutputVertex(vertices.size(), 0, i, tensor, producer(tensor)));
        }
    }

    private OptionalInt producer(Tensor tensor) {
        if (!tensor.isData()) {
            return OptionalInt.empty();
        }
        return model.producer(tensor).map(layer -> OptionalInt.of(layer.id())).orElse(OptionalInt.empty());
    }

    /** Walks the open blocks in preorder with a stack of its own, so that deep nesting cannot overflow. */
    private void addParts(FrameDraft root) {
        record Rest(int frame, FrameDraft draft, Deque<Part> parts) {}
        Deque<Rest> stack = new ArrayDeque<>();
        stack.push(new Rest(0, root, parts(root.block)));
        while (!stack.isEmpty()) {
            Rest rest = stack.peek();
            Part part = rest.parts.poll();
            if (part == null) {
                stack.pop();
            } else if (part.layer != null) {
                addVertex(rest.draft, new Vertex.LayerVertex(vertices.size(), rest.frame, part.layer));
            } else if (!open.contains(part.block.id())) {
                addVertex(rest.draft, new Vertex.BlockVertex(vertices.size(), rest.frame, part.block));
            } else {
                int frame = drafts.size();
                FrameDraft draft = addFrame(part.block, OptionalInt.of(rest.frame));
                stack.push(new Rest(frame, draft, parts(part.block)));
            }
        }
    }

    private void addVertex(FrameDraft frame, Vertex vertex) {
        frame.vertices.add(vertex.index());
        vertices.add(vertex);
        for (int layer : vertex.layers()) {
            vertexOfLayer[layer] = vertex.index();
        }
    }

    private Deque<Part> parts(Block block) {
        List<Part> parts = new ArrayList<>();
        for (int layer : block.layers()) {
            if (tree.innermost(layer) == block) {
                parts.add(new Part(layer, model.layers().get(layer), null));
            }
        }
        for (Block child : block.children()) {
            if (!child.layers().isEmpty()) {
                parts.add(new Part(child.layers().get(0), null, child));
            }
        }
        parts.sort(Comparator.comparingInt(Part::firstLayer));
        return new ArrayDeque<>(parts);
    }

    private void addEdgesToReaders(Tensor tensor) {
        int from = source(tensor);
        Map<Integer, List<Integer>> readers = new TreeMap<>();
        for (Layer consumer : model.consumers(tensor)) {
            int to = vertexOfLayer[consumer.id()];
            if (to != from) {
                readers.computeIfAbsent(to, key -> new ArrayList<>()).add(consumer.id());
            }
        }
        readers.forEach((to, consumers) -> addEdge(tensor, from, to, consumers));
    }

    private void addEdgesToOutputs() {
        for (Vertex vertex : vertices) {
            if (vertex instanceof Vertex.OutputVertex result && result.tensor().isData()) {
                addEdge(result.tensor(), source(result.tensor()), result.index(), List.of());
            }
        }
    }

    private int source(Tensor tensor) {
        OptionalInt producer = producer(tensor);
        return producer.isPresent() ? vertexOfLayer[producer.getAsInt()] : vertexOfInput[tensor.id()];
    }

    private void addEdge(Tensor tensor, int from, int to, List<Integer> consumers) {
        String id = "tensor:" + tensor.id() + "/" + vertices.get(from).id() + ">"
                + vertices.get(to).id();
        edges.add(new Edge(edges.size(), id, tensor, from, to, producer(tensor), consumers));
    }
}
