package io.splitscope.onnx.wire;

import io.splitscope.onnx.FileWindow;
import io.splitscope.onnx.OnnxException;
import io.splitscope.texts.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of Protobuf messages, walked field by field. */
public final class WireFile implements Closeable {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    /** A text that names something is not longer. */
    private static final long LONGEST_TEXT = 16 << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileWindow window;

    /**
     * What to do with each field of a message.
     *
     * @param <X> what may go wrong with it
     */
    public interface Visitor<X extends Exception> {
        void visit(Field field) throws IOException, OnnxException, X;
    }

    private WireFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.window = new FileWindow(channel, channel.size());
    }

    /**
     * Opens a file; it has to be closed again.
     *
     * @throws IOException if it cannot be read
     */
    public static WireFile open(Path path) throws IOException {
        return new WireFile(path, FileChannel.open(path, StandardOpenOption.READ));
    }

    /** Where the file lies. */
    public Path path() {
        return path;
    }

    /** The file from its first to its last byte. */
    public Range all() {
        return new Range(0, window.size());
    }

    /**
     * Visits the fields of a message in their order.
     *
     * @param message where the content of the message lies
     * @param <X> what may go wrong while visiting
     * @throws OnnxException if the bytes are no message
     * @throws IOException if the file cannot be read any more
     */
    public <X extends Exception> void forEach(Range message, Visitor<X> visitor) throws IOException, OnnxException, X {
        long at = message.start();
        while (at < message.end()) {
            Field field = field(at, message.end());
            visitor.visit(field);
            at = field.whole().end();
        }
    }

    /**
     * The text in a field.
     *
     * @throws OnnxException if it is longer than any name
     * @throws IOException if the file cannot be read any more
     */
    public String text(Field field) throws IOException, OnnxException {
        return new String(bytes(field.content()), StandardCharsets.UTF_8);
    }

    /**
     * A copy of a short stretch.
     *
     * @throws OnnxException if it is longer than any name
     * @throws IOException if the file cannot be read any more
     */
    public byte[] bytes(Range range) throws IOException, OnnxException {
        if (range.length() > LONGEST_TEXT) {
            throw damaged(range.start());
        }
        return window.copy(range.start(), (int) range.length());
    }

    private Field field(long start, long end) throws IOException, OnnxException {
        Varint tag = varint(start, end);
        int number = (int) (tag.value >>> 3);
        return switch ((int) (tag.value & 7)) {
            case VARINT -> {
                Varint value = varint(tag.end, end);
                yield new Field(number, new Range(start, value.end), new Range(tag.end, value.end), value.value);
            }
            case FIXED_64 -> fixed(number, start, tag.end, Long.BYTES, end);
            case FIXED_32 -> fixed(number, start, tag.end, Integer.BYTES, end);
            case LENGTH_DELIMITED -> {
                Varint length = varint(tag.end, end);
                yield fixed(number, start, length.end, length.value, end);
            }
            default -> throw damaged(start);
        };
    }

    private Field fixed(int number, long start, long content, long length, long end) throws OnnxException {
        if (length < 0 || length > end - content) {
            throw damaged(start);
        }
        long stop = content + length;
        return new Field(number, new Range(start, stop), new Range(content, stop), 0);
    }

    private record Varint(long value, long end) {}

    private Varint varint(long start, long end) throws IOException, OnnxException {
        long value = 0;
        long at = start;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= end) {
                throw damaged(start);
            }
            byte next = window.get(at++);
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return new Varint(value, at);
            }
        }
        throw damaged(start);
    }

    private OnnxException damaged(long position) {
        return new OnnxException(
                Texts.text("WireFile.the-file-is-damaged", path),
                Texts.text("WireFile.at-byte", position),
                Texts.text("WireFile.export-or-download-the-model"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
