package io.splitscope.view.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    @TempDir
    private Path user;

    private final Sample sample = Samples.all().get(0);

    @Test
    void scenarios_lie_beside_a_model_of_ones_own() {
        Path model = user.resolve("net.onnx").toAbsolutePath();

        assertThat(Place.usual(new ModelSource.InFile(model), user)).hasParentRaw(model.getParent());
    }

    @Test
    void scenarios_of_samples_lie_in_the_users_folder_even_when_the_file_of_the_sample_was_opened() {
        Path file = Path.of("sample-models", sample.file());

        assertThat(Place.usual(new ModelSource.Bundled(sample), user)).startsWithRaw(user);
        assertThat(Place.usual(new ModelSource.InFile(file), user)).startsWithRaw(user);
    }
}
