package io.splitscope.view.scenarios;

import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.ModelSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a model's scenarios are kept when the user says nothing else. */
final class Place {

    private Place() {}

    /**
     * Beside the model, or in the user's folder for a model that comes with the program.
     *
     * @param folder the program's folder among the user's
     */
    static Path usual(ModelSource source, Path folder) {
        if (source instanceof ModelSource.InFile file) {
            return ScenarioFile.beside(file.path().toAbsolutePath());
        }
        ModelSource.Bundled bundled = (ModelSource.Bundled) source;
        return ScenarioFile.beside(
                folder.resolve("scenarios").resolve(bundled.sample().name()));
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
