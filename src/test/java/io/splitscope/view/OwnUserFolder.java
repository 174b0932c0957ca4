package io.splitscope.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test an empty {@link UserFolder} of its own. */
final class OwnUserFolder implements BeforeEachCallback, AfterEachCallback {

    private String before;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        before = System.getProperty(UserFolder.PROPERTY);
        System.setProperty(
                UserFolder.PROPERTY,
                Files.createTempDirectory("splitscope-user").toString());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (Stream<Path> files = Files.walk(UserFolder.path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        if (before == null) {
            System.clearProperty(UserFolder.PROPERTY);
        } else {
            System.setProperty(UserFolder.PROPERTY, before);
        }
    }
}
