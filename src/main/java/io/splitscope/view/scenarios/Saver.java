package io.splitscope.view.scenarios;

import io.splitscope.export.ExportException;
import io.splitscope.scenario.Fingerprint;
import io.splitscope.scenario.ModelReference;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.ScenarioFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Writes and deletes files of scenarios one after the other, beside the FX thread. */
final class Saver {

    private static final System.Logger LOG = System.getLogger(Saver.class.getName());
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writing = new Thread(work, "scenarios");
        writing.setDaemon(true);
        return writing;
    });

    /**
     * What was written where.
     *
     * @param file another than the one that was asked for if that holds what must not be overwritten
     * @param book with what others had added meanwhile
     * @param problem what stopped it
     */
    record Written(Path file, ScenarioBook book, Optional<ExportException> problem) {}

    /**
     * Writes scenarios. A file that cannot be understood is left alone, and one beside it is written.
     *
     * @param known the names of the scenarios that were in the file before
     * @param done is told on the FX thread
     */
    void write(Path file, ScenarioBook book, Set<String> known, Consumer<Written> done) {
        thread.execute(() -> {
            Written written = write(file, book, known);
            Platform.runLater(() -> done.accept(written));
        });
    }

    private static Written write(Path file, ScenarioBook book, Set<String> known) {
        Path target = file;
        ScenarioBook all = book;
        try {
            all = Files.exists(file) ? book.withNewOf(ScenarioFile.read(file), known) : book;
        } catch (ScenarioException e) {
            LOG.log(Level.DEBUG, "A file that is not understood is left alone", e);
            target = Place.free(file);
        }
        return new Written(target, all, write(target, all));
    }

    /** Writes unsaved work in place of what was written before. */
    void writeDraft(Path file, ScenarioBook book) {
        thread.execute(() -> write(file, book));
    }

    private static Optional<ExportException> write(Path file, ScenarioBook book) {
        try {
            createFolder(file);
            ScenarioFile.write(file, book.about(printed(book.model())));
            return Optional.empty();
        } catch (ExportException e) {
            LOG.log(Level.WARNING, "The scenarios were not written", e);
            return Optional.of(e);
        }
    }

    /** When it cannot be made, writing the file tells why. */
    private static void createFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The folder for scenarios cannot be made", e);
        }
    }

    /** With the fingerprint of the file as it is now; with none when it went away. */
    private static ModelReference printed(ModelReference model) {
        if (!(model instanceof ModelReference.InFile file)) {
            return model;
        }
        try {
            return new ModelReference.InFile(file.path(), Optional.of(Fingerprint.of(file.path())));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The model of the scenarios cannot be read now", e);
            return file;
        }
    }

    /** Does something else with files. */
    void run(Runnable work) {
        thread.execute(work);
    }

    /** Deletes a file if it is there. */
    void delete(Path file) {
        thread.execute(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A file that is no longer needed stays", e);
            }
        });
    }

    /** Moves a file to another name if it is there. */
    void move(Path from, Path to) {
        thread.execute(() -> {
            try {
                if (Files.exists(from)) {
                    Files.move(from, to);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Unsaved work stays under its old name", e);
            }
        });
    }

    /** Writes what waits and ends. */
    void end() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Scenarios are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
