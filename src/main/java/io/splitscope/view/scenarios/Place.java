package io.splitscope.view.scenarios;

import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a model's scenarios are kept when the user says nothing else. */
final class Place {

    private Place() {}

    /**
     * Beside the model, or in the user's folder for a model that comes with the program, even when it is opened from the folder
     * of the samples, which belongs to the program.
     *
     * @param folder the program's folder among the user's
     */
    static Path usual(ModelSource source, Path folder) {
        if (source instanceof ModelSource.InFile file) {
            Path model = file.path().toAbsolutePath();
            return isAmongSamples(model) ? ofUser(folder, model.getFileName().toString()) : ScenarioFile.beside(model);
        }
        return ofUser(folder, ((ModelSource.Bundled) source).sample().name());
    }

    private static Path ofUser(Path folder, String name) {
        return ScenarioFile.beside(folder.resolve("scenarios").resolve(name));
    }

    private static boolean isAmongSamples(Path model) {
        return Samples.all().stream().allMatch(sample -> Files.exists(model.resolveSibling(sample.file())));
    }

    /** A name beside a file that is not taken yet: {@code net-2.splitscope.json}. */
    static Path free(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ScenarioFile.ENDING.length());
        Stream<Path> others = IntStream.iterate(2, i -> i + 1)
                .mapToObj(i -> file.resolveSibling(stem + "-" + i + ScenarioFile.ENDING));
        return others.filter(other -> !Files.exists(other)).findFirst().orElseThrow();
    }
}
