package io.splitscope.block;

import io.splitscope.model.Model;

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
        Wiring wiring = new Wiring(model);
        Digraph graph = Digraph.of(wiring);
        Group scoped = ScopeGrouper.group(model, graph);
        StructureGrouper structure = new StructureGrouper(model, wiring, graph);
        Forms forms = new Forms(model, wiring);
        Group named = new KindReader(model, structure, forms).read(scoped);
        return TreeBuilder.build(model, structure.divide(named), forms);
    }
}
