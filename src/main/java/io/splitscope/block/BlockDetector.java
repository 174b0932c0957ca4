package io.splitscope.block;

import io.splitscope.model.Model;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the blocks of a model. */
public final class BlockDetector {

    private BlockDetector() {}

    /** The blocks of a model, nested; the root holds all layers. */
    public static BlockTree detect(Model model) {
        List<Integer> layers = IntStream.range(0, model.layers().size()).boxed().toList();
        return new BlockTree(new Block(0, model.origin().name(), "", Kind.MODEL.label(), layers, List.of(), 0));
    }
}
