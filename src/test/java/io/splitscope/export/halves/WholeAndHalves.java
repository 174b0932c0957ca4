package io.splitscope.export.halves;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Runs whole models and exported ones with onnxruntime. */
final class WholeAndHalves {

    private WholeAndHalves() {}

    /** Makes sure that the exported models give the same bits as the whole one on random inputs. */
    static void assertSame(Path whole, Path folder, SplitRecord split, String what) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = inputs(environment, whole, new Random(7));
        assertSame(inputs, run(environment, whole, inputs), folder, split, what);
    }

    /**
     * Makes sure that the exported models give the expected results.
     *
     * @param expected what the whole model gives
     */
    static void assertSame(
            Map<String, OnnxTensor> inputs,
            Map<String, OnnxTensor> expected,
            Path folder,
            SplitRecord split,
            String what)
            throws OrtException {
        Map<String, OnnxTensor> values = new HashMap<>(inputs);
        for (SplitRecord.Exported part : split.parts()) {
            values.putAll(run(
                    OrtEnvironment.getEnvironment(), folder.resolve(part.file().name()), values));
        }
        expected.forEach((output, value) -> assertThat(values.get(output).getByteBuffer())
                .as("%s: %s", what, output)
                .isEqualTo(value.getByteBuffer()));
    }

    private static OrtSession session(OrtEnvironment environment, Path file) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OptLevel.NO_OPT);
        return environment.createSession(file.toString(), options);
    }

    /** Random values for the inputs of a model; a dimension without a number becomes 2. */
    static Map<String, OnnxTensor> inputs(OrtEnvironment environment, Path file, Random random) throws OrtException {
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
    static Map<String, OnnxTensor> run(OrtEnvironment environment, Path file, Map<String, OnnxTensor> values)
            throws OrtException {
        Map<String, OnnxTensor> results = new LinkedHashMap<>();
        try (OrtSession session = session(environment, file)) {
            if (session.getOutputNames().isEmpty()) {
                return results;
            }
            Map<String, OnnxTensor> given = new LinkedHashMap<>();
            session.getInputNames().forEach(name -> given.put(name, values.get(name)));
            for (Map.Entry<String, OnnxValue> result : session.run(given)) {
                results.put(result.getKey(), (OnnxTensor) result.getValue());
            }
        }
        return results;
    }
}
