package io.splitscope.export.halves;

import io.splitscope.block.BlockDetector;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.NamedCut;
import io.splitscope.split.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Exports a model cut at given tensors. */
final class Exporting {

    private Exporting() {}

    static SplitRecord cutAt(Path file, Path folder, String... tensors) throws OnnxException, ExportException {
        return cutAt(file, folder, External.COPY, false, tensors);
    }

    static SplitRecord cutAt(Path file, Path folder, External external, boolean replacing, String... tensors)
            throws OnnxException, ExportException {
        return prepare(file, folder, external, tensors).write(replacing, Progress.NONE);
    }

    /** Cut with the labels on the device, where a layer and all behind it stay too. */
    static SplitRecord withTail(Path file, Path folder, int tail, String... tensors)
            throws OnnxException, ExportException {
        Protocol protocol = Setting.DEFAULT.protocol().withLabels(Labels.withTail(Set.of(tail)));
        Setting setting = Setting.DEFAULT.withMode(Mode.TRAINING).withProtocol(protocol);
        return prepare(file, folder, External.COPY, setting, tensors).write(false, Progress.NONE);
    }

    static PreparedHalves prepare(Path file, Path folder, External external, String... tensors)
            throws OnnxException, ExportException {
        return prepare(file, folder, external, Setting.DEFAULT, tensors);
    }

    private static PreparedHalves prepare(Path file, Path folder, External external, Setting setting, String... tensors)
            throws OnnxException, ExportException {
        OnnxFile read = OnnxReader.read(file, Progress.NONE);
        Model model = read.model();
        ModelCost cost = ModelCost.of(model);
        Workload workload = cost.workload(OptionalLong.empty(), FlopRule.ALL);
        Solved solved = new Solved(
                cost,
                BlockDetector.detect(model),
                setting,
                workload,
                new Splitter(workload)
                        .evaluate(NamedCut.device(Iteration.of(workload, setting), List.of(tensors)), setting));
        return new HalvesExport(file, read, solved, folder, external, false).prepare(Progress.NONE);
    }
}
