package io.splitscope.cli;

import io.splitscope.explain.BlockWords;
import io.splitscope.model.Model;
import io.splitscope.split.reduce.BlockReduction;
import java.util.List;

/**
 * The graph of blocks that was solved, in the form of its JSON.
 *
 * @param vertices how many vertices stand for the layers
 * @param blocks the blocks that were tested
 */
record BlockWiseJson(int vertices, List<Tested> blocks) {

    /**
     * A block that was tested.
     *
     * @param layers how many layers it has
     * @param contracted whether it is one vertex
     * @param why the reason, as a sentence
     */
    record Tested(String name, String kind, int layers, boolean contracted, String why) {}

    static BlockWiseJson of(BlockReduction reduction, Model model) {
        BlockWords words = new BlockWords(model);
        return new BlockWiseJson(
                reduction.vertices(),
                reduction.outcomes().stream()
                        .map(outcome -> new Tested(
                                outcome.block().path(),
                                outcome.block().kind(),
                                outcome.block().layers().size(),
                                outcome.contracted(),
                                words.sentence(outcome)))
                        .toList());
    }
}
