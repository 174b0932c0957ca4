package io.splitscope.export.halves;

import io.splitscope.onnx.wire.Rope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Python programs that run the models of a split over a socket; they learn from the record what to send. */
final class PythonExample {

    private static final List<String> FILES = List.of("device.py", "server.py", "wire.py");

    private PythonExample() {}

    /** The contents of the files by name. */
    static Map<String, Rope> files() {
        Map<String, Rope> files = new LinkedHashMap<>();
        for (String name : FILES) {
            try (InputStream in = PythonExample.class.getResourceAsStream(name)) {
                files.put(name, Rope.of(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("The program lacks its own file " + name, e);
            }
        }
        return files;
    }
}
