package io.splitscope.view.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private static final Path FOLDER = Path.of("sample-models");
    private static final long ALLOWED_BYTES = 6_000_000;

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void every_file_in_the_folder_is_offered_once() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> models = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".onnx"))
                    .toList();
            assertThat(Samples.all()).extracting(Sample::file).containsExactlyInAnyOrderElementsOf(models);
        }
    }

    @Test
    void all_files_together_are_small() throws IOException {
        long bytes = 0;
        for (Sample sample : Samples.all()) {
            bytes += Files.size(FOLDER.resolve(sample.file()));
        }
        assertThat(bytes).isLessThan(ALLOWED_BYTES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_program_carries_the_file_as_it_lies_in_the_folder(Sample sample) throws IOException {
        assertThat(sample.contents()).isEqualTo(ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(sample.file()))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void all_multiplications_of_a_sample_are_known(Sample sample) throws OnnxException {
        Model model =
                OnnxReader.read(sample.name(), sample.contents(), Progress.NONE).model();

        assertThat(model.layers()).isNotEmpty();
        assertThat(ModelCost.of(model).total().macs()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_setting_shows_work_on_both_sides(Sample sample) throws OnnxException, UnsatisfiablePinsException {
        Model model =
                OnnxReader.read(sample.name(), sample.contents(), Progress.NONE).model();
        Workload workload =
                ModelCost.of(model).workload(OptionalLong.of(sample.setting().batch()), FlopRule.ALL);

        Split split = new Splitter(workload).solve(sample.setting());

        assertThat(split.deviceCount()).isBetween(1, model.layers().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_readme_tells_where_a_sample_comes_from(Sample sample) throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("`" + sample.file() + "`");
    }
}
