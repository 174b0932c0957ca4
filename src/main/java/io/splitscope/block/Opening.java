package io.splitscope.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * closed blocks are visible. Blocks of one depth and one form are opened together or not at all, so that equal things
     * look equal.
     *
     * @param visible how many layers and closed blocks may be seen; the root is opened even if that shows more
     */
    public static Set<Integer> forBudget(BlockTree tree, int visible) {
        Set<Integer> open = new HashSet<>();
        open.add(tree.root().id());
        int seen = parts(tree.root());
        List<Block> level = tree.root().children();
        while (!level.isEmpty()) {
            List<Block> next = new ArrayList<>();
            for (List<Block> alike : byForm(level)) {
                int more = alike.stream().mapToInt(block -> parts(block) - 1).sum();
                if (seen + more <= visible) {
                    seen += more;
                    for (Block block : alike) {
                        open.add(block.id());
                        next.addAll(block.children());
                    }
                }
            }
            level = next;
        }
        return open;
    }

    private static Collection<List<Block>> byForm(List<Block> level) {
        Map<Integer, List<Block>> forms = new LinkedHashMap<>();
        level.forEach(block ->
                forms.computeIfAbsent(block.form(), form -> new ArrayList<>()).add(block));
        return forms.values();
    }

    private static int parts(Block block) {
        int parts = block.layers().size() + block.children().size();
        for (Block child : block.children()) {
            parts -= child.layers().size();
        }
        return parts;
    }
}
