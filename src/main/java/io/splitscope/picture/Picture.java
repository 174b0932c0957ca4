package io.splitscope.picture;

import io.splitscope.block.BlockTree;
import io.splitscope.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is visible of a model when some of its blocks are open and all others closed. Immutable; opening or closing a
 * block gives another picture in which everything that stays visible keeps its id.
 */
public final class Picture {

    private final Model model;
    private final BlockTree tree;
    private final Set<Integer> open;
    private final List<Vertex> vertices;
    private final List<Edge> edges;
    private final List<Frame> frames;
    private final int[] vertexOfLayer;

    Picture(
            Model model,
            BlockTree tree,
            Set<Integer> open,
            List<Vertex> vertices,
            List<Edge> edges,
            List<Frame> frames,
            int[] vertexOfLayer) {
        this.model = model;
        this.tree = tree;
        this.open = Set.copyOf(open);
        this.vertices = List.copyOf(vertices);
        this.edges = List.copyOf(edges);
        this.frames = List.copyOf(frames);
        this.vertexOfLayer = vertexOfLayer;
    }

    /**
     * The picture of a model.
     *
     * @param tree the blocks of this model
     * @param open ids of the open blocks; the root is always open, and an open block inside a closed one shows as soon
     *     as all around it are open
     */
    public static Picture of(Model model, BlockTree tree, Set<Integer> open) {
        return new PictureBuilder(model, tree, open).build();
    }

    /** The model shown. */
    public Model model() {
        return model;
    }

    /** The blocks of the model. */
    public BlockTree tree() {
        return tree;
    }

    /** Ids of the open blocks as asked for, seen or not. */
    public Set<Integer> open() {
        return open;
    }

    /** The boxes, by {@link Vertex#index()}: raw inputs, then layers and closed blocks, then results. */
    public List<Vertex> vertices() {
        return vertices;
    }

    /** The tensors that travel between vertices, by {@link Edge#index()}. */
    public List<Edge> edges() {
        return edges;
    }

    /** The open blocks in preorder, by {@link Frame#index()}; the first is the whole model. */
    public List<Frame> frames() {
        return frames;
    }

    /** The vertex that stands for a layer: the layer itself or the closed block around it. */
    public Vertex vertexOfLayer(int layer) {
        return vertices.get(vertexOfLayer[layer]);
    }

    /** This picture with other blocks open. */
    public Picture withOpen(Set<Integer> blocks) {
        return of(model, tree, blocks);
    }

    /** This picture with one more block open. */
    public Picture opened(int block) {
        Set<Integer> more = new HashSet<>(open);
        more.add(block);
        return withOpen(more);
    }

    /** This picture with a block closed; the blocks inside it stay as they are for when it opens again. */
    public Picture closed(int block) {
        Set<Integer> fewer = new HashSet<>(open);
        fewer.remove(block);
        return withOpen(fewer);
    }
}
