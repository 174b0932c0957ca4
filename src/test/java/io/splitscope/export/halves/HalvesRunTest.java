package io.splitscope.export.halves;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.splitscope.SharedModels;
import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exported models, run by onnxruntime one after the other, against the whole one on the same random inputs. */
class HalvesRunTest {

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {"bert_tiny_ts17_full", "squeezenet1_1_ts11_full", "two_tower_ts13_full", "unet_small_ts17_full"})
    void the_parts_give_the_same_bits_as_the_whole_wherever_it_is_cut(String name)
            throws OnnxException, ExportException, OrtException {
        Path file = SharedModels.model(name);
        Model model = OnnxReader.read(file, Progress.NONE).model();
        Random random = new Random(7);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = WholeAndHalves.inputs(environment, file, random);
        Map<String, OnnxTensor> expected = WholeAndHalves.run(environment, file, inputs);
        for (int i = 0; i < 3; i++) {
            Layer layer = model.layers().get(random.nextInt(model.layers().size()));
            Path folder = place.resolve(name + i);
            SplitRecord split = Exporting.cutAt(file, folder, layer.output(0).name());
            WholeAndHalves.assertSame(inputs, expected, folder, split, name + " cut at " + layer.displayName());
        }
    }
}
