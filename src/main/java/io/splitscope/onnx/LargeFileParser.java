package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.TensorProto;
import java.io.IOException;

/**
 * Turns a file of any size into Protobuf messages without reading the weights in it.
 *
 * <p>Steps: walk the fields of the model one by one. Runs of short fields go to the Protobuf parser as they are. A long field
 * that {@code onnx.proto} leaves out, weights above all, is stepped over; into a long message the walk descends; of a long
 * binary text only the beginning is kept. What the parser gets is never large, so that its limit of 2 GiB does not hold for the
 * file. Encoding: protobuf.dev/programming-guides/encoding.
 */
final class LargeFileParser {

    /** From so many bytes on a field is long; a tensor whose contents are kept is shorter, and of a longer text this much is kept. */
    private static final int LONG = 64 << 10;

    private static final int LONGEST_RUN = 8 << 20;
    private static final int LONGEST_LIST = 256 << 20;

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final FileWindow file;
    private final Progress progress;
    private long at;

    private LargeFileParser(FileWindow file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * The model a file holds.
     *
     * @throws OnnxException if it is damaged or nests graphs too deeply
     * @throws IOException if the file cannot be read any more
     */
    static ModelProto parse(FileWindow file, Progress progress) throws IOException, OnnxException {
        ModelProto.Builder model = ModelProto.newBuilder();
        new LargeFileParser(file, progress).merge(model, file.size(), 0);
        return model.build();
    }

    /** Reads the fields from the present position to an end. */
    private void merge(Message.Builder message, long end, int depth) throws IOException, OnnxException {
        if (depth > ModelParser.DEEPEST_NESTING) {
            throw ModelParser.tooDeep(null);
        }
        boolean data = message instanceof TensorProto.Builder;
        long run = at;
        while (at < end) {
            long field = at;
            long tag = varint(end);
            int type = (int) (tag & 7);
            long length = type == LENGTH_DELIMITED ? varint(end) : 0;
            if (length < 0 || length > end - at) {
                throw ModelParser.damaged(field, null);
            }
            FieldDescriptor known = message.getDescriptorForType().findFieldByNumber((int) (tag >>> 3));
            if (known == null && (length >= LONG || data)) {
                mergeRun(message, run, field, depth);
                skip(type, length, field, end);
                run = at;
            } else if (length >= LONG && known.getJavaType() == JavaType.MESSAGE) {
                mergeRun(message, run, field, depth);
                descend(message, known, at + length, depth);
                run = at;
            } else if (length >= LONG && known.getJavaType() == JavaType.BYTE_STRING) {
                mergeRun(message, run, field, depth);
                set(message, known, ByteString.copyFrom(file.copy(at, LONG)));
                at += length;
                run = at;
            } else {
                skip(type, length, field, end);
                if (at - run > LONGEST_RUN - LONG) {
                    mergeRun(message, run, at, depth);
                    run = at;
                }
            }
        }
        mergeRun(message, run, end, depth);
    }

    private void skip(int type, long length, long field, long end) throws IOException, OnnxException {
        switch (type) {
            case VARINT -> varint(end);
            case FIXED_64 -> at += Long.BYTES;
            case FIXED_32 -> at += Integer.BYTES;
            case LENGTH_DELIMITED -> at += length;
            default -> throw ModelParser.damaged(field, null);
        }
        if (at > end) {
            throw ModelParser.damaged(field, null);
        }
    }

    private void mergeRun(Message.Builder message, long from, long to, int depth) throws IOException, OnnxException {
        if (from == to) {
            return;
        }
        progress.checkCancelled();
        if (to - from > LONGEST_LIST) {
            throw new OnnxException(
                    text("LargeFileParser.a-single-name-takes-bytes", to - from),
                    text("LargeFileParser.at-byte", from),
                    TypeReader.EXPORT_AGAIN);
        }
        CodedInputStream input = ModelParser.input(
                UnsafeByteOperations.unsafeWrap(file.copy(from, (int) (to - from))),
                ModelParser.DEEPEST_NESTING - depth);
        try {
            message.mergeFrom(input);
            input.checkLastTagWas(0);
        } catch (InvalidProtocolBufferException e) {
            throw ModelParser.refused(from + input.getTotalBytesRead(), e);
        }
    }

    private void descend(Message.Builder message, FieldDescriptor field, long end, int depth)
            throws IOException, OnnxException {
        Message.Builder part = message.newBuilderForField(field);
        if (!field.isRepeated()) {
            part.mergeFrom((Message) message.getField(field));
        }
        merge(part, end, depth + 1);
        set(message, field, part.build());
    }

    private static void set(Message.Builder message, FieldDescriptor field, Object value) {
        if (field.isRepeated()) {
            message.addRepeatedField(field, value);
        } else {
            message.setField(field, value);
        }
    }

    private long varint(long end) throws IOException, OnnxException {
        long start = at;
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= end) {
                throw ModelParser.damaged(start, null);
            }
            byte next = file.get(at++);
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw ModelParser.damaged(start, null);
    }
}
