package io.splitscope;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the real models lie that tests read: beside the checkout. */
public final class SharedModels {

    private SharedModels() {}

    /** The folder with the models; the test fails when it is missing. */
    public static Path folder() {
        for (String place : List.of("../shared/models", "../../shared/models")) {
            Path folder = Path.of(place);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return fail("The real models are missing: put them into shared/models beside the checkout");
    }

    /** A model by its file name without the ending. */
    public static Path model(String name) {
        return folder().resolve(name + ".onnx");
    }

    /** The names of all models, sorted. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".onnx"))
                    .map(name -> name.substring(0, name.length() - ".onnx".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
