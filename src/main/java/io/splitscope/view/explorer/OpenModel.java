package io.splitscope.view.explorer;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxFile;
import java.util.Map;
import java.util.Optional;

/**
 * A model and what follows from it alone.
 *
 * @param source where it comes from
 * @param file what was read there
 * @param dims the symbolic dimensions that the user gave a value, by name
 * @param model the model for these dimensions
 * @param cost the work of its layers
 * @param tree its blocks
 * @param part what people call the part of the file that the model is: a body of a layer; empty for the whole
 */
public record OpenModel(
        ModelSource source,
        OnnxFile file,
        Map<String, Long> dims,
        Model model,
        ModelCost cost,
        BlockTree tree,
        Optional<String> part) {

    /** The model of a whole file. */
    public OpenModel(
            ModelSource source, OnnxFile file, Map<String, Long> dims, Model model, ModelCost cost, BlockTree tree) {
        this(source, file, dims, model, cost, tree, Optional.empty());
    }

    public OpenModel {
        dims = Map.copyOf(dims);
    }
}
