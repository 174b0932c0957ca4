package io.splitscope.view;

import io.splitscope.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers the language that the user chose, apart from all else: it has to be known before anything is said. */
final class LanguageFile {

    private final Path file;

    LanguageFile(Path folder) {
        this.file = folder.resolve("language.txt");
    }

    /** The file in the folder where the system keeps users' configurations. */
    static LanguageFile ofUser() {
        return new LanguageFile(UserFolder.path());
    }

    /**
     * The language that was chosen; empty when none was, or one that this version does not speak.
     *
     * @throws IOException if there is a file that cannot be read
     */
    Optional<Language> read() throws IOException {
        return Files.exists(file) ? Language.ofCode(Files.readString(file).strip()) : Optional.empty();
    }

    /** Remembers a choice. */
    void write(Language language) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, language.code() + System.lineSeparator());
    }
}
