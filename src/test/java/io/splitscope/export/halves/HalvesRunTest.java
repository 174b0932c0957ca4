package io.splitscope.export.halves;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import io.splitscope.SharedModels;
import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<String, OnnxTensor> inputs = inputs(environment, file, random);
        Map<String, OnnxTensor> expected = run(environment, file, inputs);
        for (int i = 0; i < 3; i++) {
            Layer layer = model.layers().get(random.nextInt(model.layers().size()));
            Path folder = place.resolve(name + i);
            SplitRecord split = Exporting.cutAt(file, folder, layer.output(0).name());
            Map<String, OnnxTensor> values = new HashMap<>(inputs);
            for (SplitRecord.Exported part : split.parts()) {
                values.putAll(run(environment, folder.resolve(part.file().name()), values));
            }
            expected.forEach((output, value) -> assertThat(values.get(output).getByteBuffer())
                    .as("%s cut at %s: %s", name, layer.displayName(), output)
                    .isEqualTo(value.getByteBuffer()));
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path file) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OptLevel.NO_OPT);
        return environment.createSession(file.toString(), options);
    }

    private static Map<String, OnnxTensor> inputs(OrtEnvironment environment, Path file, Random random)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try (OrtSession session = session(environment, file)) {
            for (var input : session.getInputInfo().values()) {
                TensorInfo info = (TensorInfo) input.getInfo();
                long[] shape = Arrays.stream(info.getShape())
                        .map(extent -> extent < 0 ? 2 : extent)
                        .toArray();
                int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
                inputs.put(
                        input.getName(),
                        switch (info.type) {
                            case FLOAT -> OnnxTensor.createTensor(environment, floats(count, random), shape);
                            case INT64 -> OnnxTensor.createTensor(environment, bits(count, random), shape);
                            default -> throw new IllegalStateException("No random values of type " + info.type);
                        });
            }
        }
        return inputs;
    }

    private static FloatBuffer floats(int count, Random random) {
        FloatBuffer values = FloatBuffer.allocate(count);
        while (values.hasRemaining()) {
            values.put((float) random.nextGaussian());
        }
        return values.flip();
    }

    private static LongBuffer bits(int count, Random random) {
        LongBuffer values = LongBuffer.allocate(count);
        while (values.hasRemaining()) {
            values.put(random.nextInt(2));
        }
        return values.flip();
    }

    /** Runs a model on those values that are inputs of it; the results stay valid. */
    private static Map<String, OnnxTensor> run(OrtEnvironment environment, Path file, Map<String, OnnxTensor> values)
            throws OrtException {
        Map<String, OnnxTensor> results = new LinkedHashMap<>();
        try (OrtSession session = session(environment, file)) {
            Map<String, OnnxTensor> given = new LinkedHashMap<>();
            session.getInputNames().forEach(name -> given.put(name, values.get(name)));
            for (Map.Entry<String, OnnxValue> result : session.run(given)) {
                results.put(result.getKey(), (OnnxTensor) result.getValue());
            }
        }
        return results;
    }
}
