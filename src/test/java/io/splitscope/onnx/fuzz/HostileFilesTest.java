package io.splitscope.onnx.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.protobuf.InvalidProtocolBufferException;
import io.splitscope.SharedModels;
import io.splitscope.onnx.proto.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, there is an answer or a sentence, soon and without filling the memory: real models and networks of
 * random operators, changed again and again, guided by the code they reach. Each test runs for {@code -Dfuzz.seconds} (8
 * unless told) and starts from {@code -Dfuzz.seed}; a file that breaks a promise is left in {@code target/hostile}. Ten
 * minutes of each: {@code mvn test -Dtest=HostileFilesTest -Dfuzz.seconds=600 -Dfuzz.seed=1}.
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
    private static final int MOST_FAILURES = 10;
    private static final int NETWORKS = 50;

    /** Of longer files few could be tried. */
    private static final int LONGEST = 200_000;

    private final long seed = Long.getLong("fuzz.seed", 0);

    @Test
    void real_models_with_some_bytes_changed_keep_the_promises() throws Exception {
        run("bytes", models(), (file, random) -> {
            ByteMutation mutation = new ByteMutation(random);
            byte[] changed = file;
            for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
                changed = mutation.mutate(changed);
            }
            return changed;
        });
    }

    @Test
    void real_models_with_some_parts_changed_keep_the_promises() throws Exception {
        List<byte[]> models = models();
        List<ModelProto> lenders = models.stream()
                .map(HostileFilesTest::parsed)
                .flatMap(Optional::stream)
                .toList();
        run("parts", models, (file, random) -> changed(file, lenders, random));
    }

    @Test
    void networks_of_random_operators_keep_the_promises() throws Exception {
        Random networks = new Random(seed);
        List<byte[]> seeds = Stream.generate(
                        () -> new RandomNetwork(networks).model().toByteArray())
                .limit(NETWORKS)
                .toList();
        List<ModelProto> lenders = seeds.stream()
                .map(HostileFilesTest::parsed)
                .flatMap(Optional::stream)
                .toList();
        run(
                "operators",
                seeds,
                (file, random) -> random.nextInt(4) == 0
                        ? new RandomNetwork(random).model().toByteArray()
                        : changed(file, lenders, random));
    }

    private static byte[] changed(byte[] file, List<ModelProto> lenders, Random random) {
        MessageMutation messages = new MessageMutation(random);
        ModelMutation structure = new ModelMutation(random);
        Optional<ModelProto> model = parsed(file);
        if (model.isEmpty()) {
            return new ByteMutation(random).mutate(file);
        }
        ModelProto changed = model.get();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            changed = random.nextInt(3) == 0
                    ? structure.mutate(changed, lenders.get(random.nextInt(lenders.size())))
                    : (ModelProto) messages.mutate(changed);
        }
        return changed.getSerializedSize() > LONGEST ? file : changed.toByteArray();
    }

    private static List<byte[]> models() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : MODELS) {
            files.add(Files.readAllBytes(SharedModels.model(name)));
        }
        return files;
    }

    /** The file as messages; empty when they are nested too deeply for the parser's own limit. */
    private static Optional<ModelProto> parsed(byte[] file) {
        try {
            return Optional.of(ModelProto.parseFrom(file));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private void run(String kind, List<byte[]> seeds, BiFunction<byte[], Random, byte[]> change) throws Exception {
        Campaign campaign = new Campaign(new Random(seed), seeds);
        campaign.run(Long.getLong("fuzz.seconds", 8), MOST_FAILURES, change);
        System.out.println(kind + ": " + campaign);
        List<String> failures = new ArrayList<>();
        for (Campaign.Failure failure : campaign.failures()) {
            Path file = kept(kind + "-" + seed + "-" + failures.size(), failure.file());
            failures.add(file + ": " + failure.problem() + " at " + place(failure.problem()));
        }
        if (!failures.isEmpty()) {
            fail(String.join("\n", failures));
        }
        assertThat(campaign.accepted()).isPositive().isLessThan(campaign.tried());
    }

    private static String place(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(element -> element.getClassName().startsWith("io.splitscope"))
                .limit(4)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    private static Path kept(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "hostile"));
        return Files.write(folder.resolve(name + ".onnx"), file);
    }
}
