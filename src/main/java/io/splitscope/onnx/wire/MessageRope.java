package io.splitscope.onnx.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a Protobuf message together from fields of a file and new ones. */
public final class MessageRope {

    private final List<Rope> fields = new ArrayList<>();

    /** Adds a field as it stands in a file. */
    public MessageRope copy(Path file, Field field) {
        fields.add(Rope.of(file, field.whole()));
        return this;
    }

    /** Adds a field of a file with other content; one whose content stays the same stays as it is. */
    public MessageRope replace(Path file, Field field, Rope content) {
        return content.isStretch(file, field.content()) ? copy(file, field) : message(field.number(), content);
    }

    /** Adds fields that are put together already. */
    public MessageRope append(Rope content) {
        fields.add(content);
        return this;
    }

    /** Adds a number. */
    public MessageRope number(int field, long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint((long) field << 3, bytes);
        varint(value, bytes);
        fields.add(Rope.of(bytes.toByteArray()));
        return this;
    }

    /** Adds a text. */
    public MessageRope text(int field, String value) {
        return message(field, Rope.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a message. */
    public MessageRope message(int field, Rope content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint((long) field << 3 | 2, bytes);
        varint(content.length(), bytes);
        fields.add(Rope.of(bytes.toByteArray()));
        fields.add(content);
        return this;
    }

    /** The message. */
    public Rope build() {
        return Rope.join(fields);
    }

    private static void varint(long value, ByteArrayOutputStream bytes) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
