package io.splitscope.view;

import java.nio.file.Path;
import java.util.Locale;

/** Where the system keeps what programs remember for a user. */
final class UserFolder {

    /** Names another folder, so that tests leave the user's own alone. */
    static final String PROPERTY = "splitscope.config";

    private UserFolder() {}

    /** The program's own folder there; it need not exist yet. */
    static Path path() {
        String override = System.getProperty(PROPERTY);
        if (override != null) {
            return Path.of(override);
        }
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = System.getenv("APPDATA");
            return (roaming == null ? Path.of(home, "AppData", "Roaming") : Path.of(roaming)).resolve("SplitScope");
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "SplitScope");
        }
        String xdg = System.getenv("XDG_CONFIG_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(home, ".config") : Path.of(xdg)).resolve("splitscope");
    }
}
