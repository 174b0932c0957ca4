package io.splitscope.cli;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.simulate.file.ExperimentException;
import io.splitscope.simulate.file.ExperimentFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The model of an experiment at the size it asks for. */
record ExperimentModel(Model model, Workload workload, BlockTree blocks) {

    /**
     * Reads it.
     *
     * @throws ExperimentException if the experiment names none
     * @throws IllegalArgumentException if a dimension is not the model's
     */
    static ExperimentModel of(ExperimentFile file, Progress progress) throws ExperimentException, OnnxException {
        Path path = file.model()
                .orElseThrow(() -> new ExperimentException("model is missing; write the name of an .onnx file"));
        return of(OnnxReader.read(path, progress), file);
    }

    /** A model that was read. */
    static ExperimentModel of(OnnxFile onnx, ExperimentFile file) {
        long batch = file.experiment().setting().batch();
        Map<String, Long> dims = new LinkedHashMap<>(file.dims());
        onnx.batchSymbol().ifPresent(symbol -> dims.putIfAbsent(symbol, batch));
        Model model = onnx.model(dims);
        return new ExperimentModel(
                model, ModelCost.of(model).workload(OptionalLong.of(batch), FlopRule.ALL), BlockDetector.detect(model));
    }
}
