package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a card says about a block. */
final class BlockText {

    private BlockText() {}

    /** What kind of block it is and how many layers it holds: {@code residual · 7 layers}. */
    static String summary(Block block) {
        int count = block.layers().size();
        String layers = count == 1 ? text("BlockText.1-layer") : text("BlockText.layers", count);
        String kind = block.kind().replace('_', ' ');
        return kind.isBlank() ? layers : kind + " · " + layers;
    }

    /** For a series of blocks of one form, how many: {@code ×12}; else empty. */
    static String repeats(Block block) {
        return block.repeats() > 1 ? "×" + block.repeats() : "";
    }

    /** The shapes of what leaves the block: the first one and how many more there are. */
    static String shape(Block block, Model model) {
        Set<Integer> inside = new TreeSet<>(block.layers());
        List<Tensor> leaving = new ArrayList<>();
        for (int layer : block.layers()) {
            for (Tensor tensor : model.layers().get(layer).outputs()) {
                if (tensor.isData() && leaves(tensor, inside, model)) {
                    leaving.add(tensor);
                }
            }
        }
        return LayerText.shapes(leaving);
    }

    private static boolean leaves(Tensor tensor, Set<Integer> inside, Model model) {
        return model.consumers(tensor).stream().anyMatch(consumer -> !inside.contains(consumer.id()))
                || model.outputs().stream().anyMatch(output -> output.id() == tensor.id());
    }
}
