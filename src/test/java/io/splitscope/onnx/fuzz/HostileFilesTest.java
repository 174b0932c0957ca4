package io.splitscope.onnx.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.splitscope.SharedModels;
import io.splitscope.onnx.proto.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, there is an answer or a sentence, soon and without filling the memory: real models with a few things
 * changed, and networks of operators picked at random. Each test runs for {@code -Dfuzz.seconds} (8 unless told) and starts
 * from {@code -Dfuzz.seed}; a file that breaks a promise is left in {@code target/hostile}. Ten minutes of each:
 * {@code mvn test -Dtest=HostileFilesTest -Dfuzz.seconds=600 -Dfuzz.seed=1}.
 */
class HostileFilesTest {

    private static final List<String> MODELS = List.of(
            "scripted_loop_if_ts13",
            "lstm_bi2_ts11",
            "two_tower_ts13_full",
            "googlenet_ts17_modulefns_inception",
            "resnet18_ts17_dynbatch",
            "mobilenet_v2_ts11");

    private static final int MOST_CHANGES = 6;

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void real_models_with_some_bytes_changed_keep_the_promises() throws IOException {
        run("bytes", random -> {
            byte[] bytes = file(random).clone();
            for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        });
    }

    @Test
    void real_models_with_some_parts_changed_keep_the_promises() throws IOException {
        run("parts", random -> changed(parsed(file(random)), random));
    }

    @Test
    void networks_of_random_operators_keep_the_promises() throws IOException {
        run("operators", random -> {
            ModelProto model = new RandomNetwork(random).model();
            return random.nextInt(3) > 0 ? model.toByteArray() : changed(model, random);
        });
    }

    private static byte[] changed(ModelProto model, Random random) {
        MessageMutation mutation = new MessageMutation(random);
        ModelProto changed = model;
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            changed = (ModelProto) mutation.mutate(changed);
        }
        return changed.toByteArray();
    }

    private byte[] file(Random random) {
        return files.computeIfAbsent(MODELS.get(random.nextInt(MODELS.size())), name -> {
            try {
                return Files.readAllBytes(SharedModels.model(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static ModelProto parsed(byte[] file) {
        try {
            return ModelProto.parseFrom(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void run(String kind, Function<Random, byte[]> source) throws IOException {
        long end = System.nanoTime() + Long.getLong("fuzz.seconds", 8) * 1_000_000_000L;
        long seed = Long.getLong("fuzz.seed", 0);
        List<String> failures = new ArrayList<>();
        int accepted = 0;
        int tried = 0;
        while (System.nanoTime() < end && failures.size() < 10) {
            byte[] file = source.apply(new Random(seed));
            try {
                tried++;
                accepted += Pipeline.run(file) ? 1 : 0;
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
                failures.add(kept(kind + "-" + seed, file) + ": " + e + " at " + place(e));
            }
            seed++;
        }
        System.out.println(kind + ": " + tried + " files, " + accepted + " of them accepted");
        if (!failures.isEmpty()) {
            fail(String.join("\n", failures));
        }
        assertThat(accepted).isPositive().isLessThan(tried);
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        List<String> own = new ArrayList<>();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("io.splitscope") && own.size() < 4) {
                own.add(element.toString());
            }
        }
        return String.join(" < ", own);
    }

    private static Path kept(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "hostile"));
        return Files.write(folder.resolve(name + ".onnx"), file);
    }
}
