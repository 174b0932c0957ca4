package io.splitscope.view;

import java.io.IOException;
import java.nio.file.Files;
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
    public void afterEach(ExtensionContext context) {
        org.assertj.core.util.Files.delete(UserFolder.path().toFile());
        if (before == null) {
            System.clearProperty(UserFolder.PROPERTY);
        } else {
            System.setProperty(UserFolder.PROPERTY, before);
        }
    }
}
