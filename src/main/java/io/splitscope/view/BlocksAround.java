package io.splitscope.view;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.OpenModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where in the tree of blocks something lies. */
final class BlocksAround {

    private BlocksAround() {}

    /** The blocks around a target, the whole model left out, from the outermost in. */
    static List<Block> of(OpenModel open, Target target) {
        BlockTree tree = open.tree();
        Model model = open.model();
        Optional<Block> innermost = Optional.empty();
        if (target instanceof Target.LayerTarget layer) {
            innermost = Optional.of(tree.innermost(layer.id()));
        } else if (target instanceof Target.BlockTarget block) {
            innermost = tree.parent(tree.blocks().get(block.id()));
        } else if (target instanceof Target.TensorTarget tensor) {
            innermost = model.producer(model.tensors().get(tensor.id()))
                    .map(Layer::id)
                    .map(tree::innermost);
        }
        List<Block> blocks = new ArrayList<>();
        for (Optional<Block> block = innermost; block.isPresent(); block = tree.parent(block.get())) {
            blocks.add(block.get());
        }
        blocks.removeIf(block -> block.id() == 0);
        Collections.reverse(blocks);
        return blocks;
    }
}
