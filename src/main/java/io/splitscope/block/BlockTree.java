package io.splitscope.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The blocks of a model, nested. Every layer lies in exactly one innermost block; the root holds all. */
public final class BlockTree {

    private final Block root;
    private final List<Block> blocks;
    private final Block[] parents;
    private final Block[] innermost;

    /**
     * @param root the block that holds the whole model; ids are preorder positions
     * @throws IllegalArgumentException if ids are not preorder positions
     */
    public BlockTree(Block root) {
        this.root = root;
        this.blocks = new ArrayList<>();
        collect(root);
        this.parents = new Block[blocks.size()];
        int layers = root.layers().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        this.innermost = new Block[layers];
        Arrays.fill(innermost, root);
        for (Block block : blocks) {
            for (int layer : block.layers()) {
                innermost[layer] = block;
            }
            for (Block child : block.children()) {
                parents[child.id()] = block;
            }
        }
    }

    private void collect(Block block) {
        if (block.id() != blocks.size()) {
            throw new IllegalArgumentException(
                    "Block " + block.path() + " has id " + block.id() + " at " + blocks.size());
        }
        blocks.add(block);
        block.children().forEach(this::collect);
    }

    /** The block that holds the whole model. */
    public Block root() {
        return root;
    }

    /** All blocks in preorder, each at the position its {@link Block#id()} says. */
    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /** The block around a block; empty for the root. */
    public Optional<Block> parent(Block block) {
        return Optional.ofNullable(parents[block.id()]);
    }

    /** The smallest block that holds a layer. */
    public Block innermost(int layer) {
        return innermost[layer];
    }
}
