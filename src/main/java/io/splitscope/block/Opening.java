package io.splitscope.block;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** Which blocks to open at first. The results are ids of blocks, the root's always among them. */
public final class Opening {

    private Opening() {}

    /** All blocks of a depth below the given level: 0 and 1 open the root alone, 2 its children too, and so on. */
    public static Set<Integer> toLevel(BlockTree tree, int level) {
        Set<Integer> open = new HashSet<>();
        open.add(tree.root().id());
        int[] depths = new int[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            depths[block.id()] =
                    tree.parent(block).map(parent -> depths[parent.id()] + 1).orElse(0);
            if (depths[block.id()] < level) {
                open.add(block.id());
            }
        }
        return open;
    }

    /**
     * As many blocks, the outer ones first, as can be opened while no more than about the given number of layers and
     * closed blocks are visible. Blocks of one parent and one form are opened together or not at all, so that equal
     * things look equal.
     *
     * @param visible how many layers and closed blocks may be seen; the root is opened even if that shows more
     */
    public static Set<Integer> forBudget(BlockTree tree, int visible) {
        Set<Integer> open = new HashSet<>();
        open.add(tree.root().id());
        int seen = parts(tree.root());
        Queue<Block> next = new ArrayDeque<>();
        next.add(tree.root());
        while (!next.isEmpty()) {
            Block parent = next.remove();
            Set<Integer> forms = new HashSet<>();
            for (Block child : parent.children()) {
                if (forms.add(child.form())) {
                    seen = openAlike(parent, child, visible, seen, open, next);
                }
            }
        }
        return open;
    }

    private static int openAlike(
            Block parent, Block like, int visible, int seen, Set<Integer> open, Queue<Block> next) {
        int more = 0;
        for (Block child : parent.children()) {
            if (child.form() == like.form()) {
                more += parts(child) - 1;
            }
        }
        if (seen + more > visible) {
            return seen;
        }
        for (Block child : parent.children()) {
            if (child.form() == like.form()) {
                open.add(child.id());
                next.add(child);
            }
        }
        return seen + more;
    }

    private static int parts(Block block) {
        int parts = block.layers().size() + block.children().size();
        for (Block child : block.children()) {
            parts -= child.layers().size();
        }
        return parts;
    }
}
