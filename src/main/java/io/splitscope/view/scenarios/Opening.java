package io.splitscope.view.scenarios;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.Fingerprint;
import io.splitscope.scenario.ModelReference;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of scenarios that was read, and the model that it is about.
 *
 * @param file the file
 * @param book what it holds
 * @param model the model; empty when it is not where the file says
 * @param changed whether the model is another than when the file was written
 */
record Opening(Path file, ScenarioBook book, Optional<ModelSource> model, boolean changed) {

    /**
     * Reads a file and looks for its model: where it says, or else beside it under the same name.
     *
     * @throws ScenarioException if it cannot be read
     */
    static Opening read(Path file) throws ScenarioException {
        ScenarioBook book = ScenarioFile.read(file);
        if (book.model() instanceof ModelReference.Bundled bundled) {
            return new Opening(file, book, Samples.named(bundled.name()).map(ModelSource.Bundled::new), false);
        }
        ModelReference.InFile told = (ModelReference.InFile) book.model();
        Path beside = file.toAbsolutePath().resolveSibling(told.path().getFileName());
        Path there = Files.exists(told.path()) ? told.path() : beside;
        if (!Files.exists(there)) {
            return new Opening(file, book, Optional.empty(), false);
        }
        return of(file, book, there);
    }

    /** The same scenarios about a model that the user found elsewhere. */
    Opening about(Path found) {
        return of(file, book, found);
    }

    private static Opening of(Path file, ScenarioBook book, Path model) {
        Optional<Fingerprint> before =
                book.model() instanceof ModelReference.InFile told ? told.fingerprint() : Optional.empty();
        Optional<Fingerprint> now = print(model);
        boolean changed = before.isPresent() && now.isPresent() && !before.equals(now);
        return new Opening(
                file,
                book.about(new ModelReference.InFile(model, now)),
                Optional.of(new ModelSource.InFile(model)),
                changed);
    }

    /** Empty when the model cannot be read; opening it tells why. */
    private static Optional<Fingerprint> print(Path model) {
        try {
            return Optional.of(Fingerprint.of(model));
        } catch (IOException e) {
            System.getLogger(Opening.class.getName())
                    .log(System.Logger.Level.DEBUG, text("Opening.the-model-of-the-scenarios"), e);
            return Optional.empty();
        }
    }
}
