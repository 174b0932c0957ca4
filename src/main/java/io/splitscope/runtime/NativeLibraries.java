package io.splitscope.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime's native libraries, unpacked to a folder that is gone when the program ends. Left to itself, the runtime's Java interface
 * (1.22) leaves a folder behind each time, and unpacks them once more in every process of a trial.
 */
final class NativeLibraries {

    /** Where the runtime looks for its libraries, by its own documentation; a user who sets it has libraries of another kind there. */
    private static final String PROPERTY = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /**
     * Unpacks what belongs to this computer, once. Does nothing where the loader has none: what is missing is the runtime's to say.
     *
     * @throws IOException if there is no room
     */
    static synchronized void unpack(ClassLoader loader) throws IOException {
        String resources = "ai/onnxruntime/native/" + platform() + "/";
        boolean there =
                NAMES.stream().allMatch(name -> loader.getResource(resources + System.mapLibraryName(name)) != null);
        if (!there || System.getProperty(PROPERTY) != null) {
            return;
        }
        TemporaryFolder folder = new TemporaryFolder("runtime");
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            try (InputStream library = loader.getResourceAsStream(resources + file)) {
                Files.copy(library, folder.path().resolve(file));
            }
        }
        System.setProperty(PROPERTY, folder.path().toString());
    }

    /** The system and the processor as the runtime's jar calls them. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String first = system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux";
        return first + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
