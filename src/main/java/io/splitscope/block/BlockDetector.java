package io.splitscope.block;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Model;
import io.splitscope.model.Progress;

/**
 * Finds the blocks of a model: from the scopes its exporter left, and by structure where there are none.
 *
 * <p>What is promised of the result: every layer lies in exactly one innermost block, blocks are nested, and whichever
 * blocks are open, the graph of the visible layers and closed blocks has no cycle. It is enough that this holds for the
 * parts directly inside each block: a cycle through closed blocks would pass through several parts of the smallest block
 * around it.
 */
public final class BlockDetector {

    private BlockDetector() {}

    /** The blocks of a model, nested; the root holds all layers. */
    public static BlockTree detect(Model model) {
        return detect(model, Progress.NONE);
    }

    /**
     * As {@link #detect(Model)}, for large networks.
     *
     * @param progress is told how far the work is
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static BlockTree detect(Model model, Progress progress) {
        progress.report(0, text("BlockDetector.reading-scopes"));
        Wiring wiring = new Wiring(model);
        Digraph graph = Digraph.of(wiring);
        Group scoped = ScopeGrouper.group(model, graph, progress);
        progress.report(0.25, text("BlockDetector.telling-what-blocks-are"));
        StructureGrouper structure = new StructureGrouper(model, wiring, graph, progress);
        Forms forms = new Forms(model, wiring);
        Group named = new KindReader(model, structure, forms).read(scoped);
        progress.report(0.4, text("BlockDetector.finding-blocks-by-structure"));
        Group divided = structure.divide(named);
        progress.report(0.8, text("BlockDetector.naming-blocks"));
        BlockTree tree = TreeBuilder.build(model, divided, forms, progress);
        progress.report(1, text("BlockDetector.blocks-are-found"));
        return tree;
    }
}
