package io.splitscope.view.samples;

import io.splitscope.cost.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A model that comes with the program.
 *
 * @param file its file name in {@code sample-models}
 * @param title what people call the architecture
 * @param lesson one line: what there is to see
 * @param setting a setting in which one sees it
 */
public record Sample(String file, String title, String lesson, Setting setting) {

    public Sample {
        Objects.requireNonNull(file);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lesson);
        Objects.requireNonNull(setting);
    }

    /** The file name without its ending: the name to show for the model. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The contents of its file. */
    public ByteBuffer contents() {
        try (InputStream in = Sample.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: it lacks the sample " + file);
            }
            return ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + file + " cannot be read from the program's own files", e);
        }
    }
}
