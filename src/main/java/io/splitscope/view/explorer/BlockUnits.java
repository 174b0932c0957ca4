package io.splitscope.view.explorer;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The blocks that a person would keep whole: the outermost ones that are more than a list of others. */
final class BlockUnits {

    private static final Set<String> LISTS =
            EnumSet.of(Kind.MODEL, Kind.MODULE, Kind.SEQUENTIAL, Kind.FUNCTION, Kind.SERIES, Kind.STAGE).stream()
                    .map(Kind::label)
                    .collect(Collectors.toUnmodifiableSet());

    private BlockUnits() {}

    /** The layers of each such block. */
    static List<List<Integer>> of(BlockTree tree) {
        List<List<Integer>> units = new ArrayList<>();
        int end = 0;
        for (Block block : tree.blocks()) {
            if (block.id() >= end && !isList(block)) {
                units.add(block.layers());
                end = block.id() + count(block);
            }
        }
        return units;
    }

    private static boolean isList(Block block) {
        return LISTS.contains(block.kind()) && (!block.children().isEmpty() || block.id() == 0);
    }

    private static int count(Block block) {
        return 1 + block.children().stream().mapToInt(BlockUnits::count).sum();
    }
}
