package io.splitscope.cli;

import io.splitscope.block.BlockDetector;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.simulate.published.Subject;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The samples of the published comparison: its four convolutional networks and a transformer. */
final class PublishedModels {

    private static final List<String> NAMES = List.of("resnet18", "resnet50", "googlenet", "densenet121", "bert_base");

    private PublishedModels() {}

    static List<Subject> read(Progress progress) throws OnnxException {
        List<Subject> subjects = new ArrayList<>();
        for (String name : NAMES) {
            Sample sample = Samples.named(name).orElseThrow();
            OnnxFile file = OnnxReader.read(name, sample.contents(), progress);
            Model model = file.model(Map.of());
            ModelCost cost = ModelCost.of(model);
            subjects.add(new Subject(
                    sample.title(),
                    batch -> cost.workload(OptionalLong.of(batch), FlopRule.ALL),
                    BlockDetector.detect(model)));
        }
        return subjects;
    }
}
