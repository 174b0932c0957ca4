package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.model.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that changes while it is read is noticed. */
@Timeout(10)
class ChangingFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_changes_while_it_is_read_is_noticed() throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, model(node("Relu", "x", "y")).build().toByteArray());
        Progress touching = new Progress() {
            @Override
            public void report(double fraction, String step) {
                try {
                    if (fraction > 0) {
                        Files.setLastModifiedTime(
                                file,
                                FileTime.from(Files.getLastModifiedTime(file)
                                        .toInstant()
                                        .plus(Duration.ofHours(1))));
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> OnnxReader.read(file, touching))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void a_large_file_that_becomes_shorter_while_it_is_read_is_noticed() throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, model(graph(node("Relu", "x", "y"))).build().toByteArray());
        byte[] graphField = Files.readAllBytes(file);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(20 << 20);
            sparse.seek((20 << 20) - graphField.length);
            sparse.write(graphField);
            sparse.seek(0);
            sparse.write(unknownField((20 << 20) - graphField.length));
        }
        Progress cutting = new Progress() {
            @Override
            public void report(double fraction, String step) {
                if (fraction > 0) {
                    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
                        opened.setLength(100);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> OnnxReader.read(file, cutting))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("changed while it was read");
    }

    /** Tag and length of a field that fills a number of bytes, tag and length included. */
    private static byte[] unknownField(int bytes) {
        int length = bytes - 6;
        return new byte[] {
            (byte) 0xfa,
            0x07, // field 127, length delimited
            (byte) (length & 0x7f | 0x80),
            (byte) (length >> 7 & 0x7f | 0x80),
            (byte) (length >> 14 & 0x7f | 0x80),
            (byte) (length >> 21)
        };
    }
}
