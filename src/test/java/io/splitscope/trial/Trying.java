package io.splitscope.trial;

import io.splitscope.SharedModels;
import io.splitscope.block.BlockDetector;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.Solved;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.NamedCut;
import io.splitscope.split.Splitter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Requests for tests, with so many of the first layers on the device. */
final class Trying {

    /** Inference on a link on which everything takes a while, but nobody waits for. */
    static final Setting SETTING = Setting.DEFAULT.withMode(Mode.INFERENCE).withLink(new Link(200e6, 400e6, 0.004));

    private Trying() {}

    static Solved solved(OnnxFile file, Setting setting, double part) {
        return solved(file, setting, iteration -> {
            BitSet device = new BitSet();
            device.set(0, (int) Math.round(part * file.model().layers().size()));
            device.andNot(iteration.tail());
            return device;
        });
    }

    private static Solved solved(OnnxFile file, Setting setting, Function<Iteration, BitSet> device) {
        ModelCost cost = ModelCost.of(file.model());
        Workload workload = cost.workload(OptionalLong.of(setting.batch()), FlopRule.ALL);
        BitSet layers = device.apply(Iteration.of(workload, setting));
        return new Solved(
                cost,
                BlockDetector.detect(file.model()),
                setting,
                workload,
                new Splitter(workload).evaluate(layers, setting));
    }

    static Request request(String name, Setting setting, double part, Options options) throws OnnxException {
        Path source = SharedModels.model(name);
        OnnxFile file = OnnxReader.read(source, Progress.NONE);
        return new Request(source, file, solved(file, setting, part), options);
    }

    /** With the device up to some tensors. */
    static Request request(Path source, Setting setting, Options options, String... cut) throws OnnxException {
        OnnxFile file = OnnxReader.read(source, Progress.NONE);
        Solved solved = solved(file, setting, iteration -> NamedCut.device(iteration, List.of(cut)));
        return new Request(source, file, solved, options);
    }
}
