package io.splitscope.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.StoredTensor.Contents;
import io.splitscope.onnx.graph.StoredTensor.Integers;
import io.splitscope.onnx.graph.StoredTensor.NotKept;
import io.splitscope.onnx.graph.StoredTensor.Reals;
import io.splitscope.onnx.proto.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the elements of a small tensor out of those fields of {@code TensorProto} that {@code onnx.proto} leaves out. The
 * parser keeps them as views of the file, so a large tensor is never copied and never touched.
 */
final class SmallContents {

    private static final Contents NOT_KEPT = new NotKept();

    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    private static final int INT64_DATA = 7;
    private static final int RAW_DATA = 9;
    private static final int DOUBLE_DATA = 10;
    private static final int UINT64_DATA = 11;

    private SmallContents() {}

    /**
     * The elements of a tensor.
     *
     * @param count how many there must be
     */
    static Contents read(TensorProto tensor, ElementType type, int count) {
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return NOT_KEPT;
        }
        UnknownFieldSet fields = tensor.getUnknownFields();
        return fields.hasField(RAW_DATA) ? raw(fields.getField(RAW_DATA), type, count) : typed(fields, type, count);
    }

    private static Contents raw(UnknownFieldSet.Field field, ElementType type, int count) {
        if (field.getLengthDelimitedList().size() != 1) {
            return NOT_KEPT;
        }
        ByteString bytes = field.getLengthDelimitedList().get(0);
        if (type.bits() % 8 != 0 || bytes.size() != (long) count * type.bits() / 8) {
            return NOT_KEPT;
        }
        ByteBuffer data = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case BOOL, UINT8 -> integers(count, () -> Byte.toUnsignedLong(data.get()));
            case INT8 -> integers(count, data::get);
            case UINT16 -> integers(count, () -> Short.toUnsignedLong(data.getShort()));
            case INT16 -> integers(count, data::getShort);
            case INT32 -> integers(count, data::getInt);
            case UINT32 -> integers(count, () -> Integer.toUnsignedLong(data.getInt()));
            case INT64, UINT64 -> integers(count, data::getLong);
            case FLOAT -> reals(count, data::getFloat);
            case DOUBLE -> reals(count, data::getDouble);
            case FLOAT16 -> reals(count, () -> half(data.getShort()));
            case BFLOAT16 -> reals(count, () -> brain(data.getShort()));
            default -> NOT_KEPT;
        };
    }

    private static Contents typed(UnknownFieldSet fields, ElementType type, int count) {
        return switch (type) {
            case BOOL, INT8, UINT8, INT16, UINT16, INT32 -> varints(fields, INT32_DATA, count);
            case INT64 -> varints(fields, INT64_DATA, count);
            case UINT32, UINT64 -> varints(fields, UINT64_DATA, count);
            case FLOAT -> floats(fields, count);
            case DOUBLE -> doubles(fields, count);
            case FLOAT16 -> bitPatterns(fields, count, SmallContents::half);
            case BFLOAT16 -> bitPatterns(fields, count, SmallContents::brain);
            default -> NOT_KEPT;
        };
    }

    private static Contents varints(UnknownFieldSet fields, int number, int count) {
        long[] values = new long[count];
        int read = 0;
        UnknownFieldSet.Field field = fields.getField(number);
        try {
            for (long single : field.getVarintList()) {
                if (read == count) {
                    return NOT_KEPT;
                }
                values[read++] = single;
            }
            for (ByteString packed : field.getLengthDelimitedList()) {
                CodedInputStream input = packed.newCodedInput();
                while (!input.isAtEnd()) {
                    if (read == count) {
                        return NOT_KEPT;
                    }
                    values[read++] = input.readRawVarint64();
                }
            }
        } catch (IOException e) {
            return NOT_KEPT;
        }
        return read == count ? new Integers(values) : NOT_KEPT;
    }

    private static Contents floats(UnknownFieldSet fields, int count) {
        UnknownFieldSet.Field field = fields.getField(FLOAT_DATA);
        if (field.getFixed32List().size() == count) {
            return new Reals(field.getFixed32List().stream()
                    .mapToDouble(Float::intBitsToFloat)
                    .toArray());
        }
        return packed(field, ElementType.FLOAT, count);
    }

    private static Contents doubles(UnknownFieldSet fields, int count) {
        UnknownFieldSet.Field field = fields.getField(DOUBLE_DATA);
        if (field.getFixed64List().size() == count) {
            return new Reals(field.getFixed64List().stream()
                    .mapToDouble(Double::longBitsToDouble)
                    .toArray());
        }
        return packed(field, ElementType.DOUBLE, count);
    }

    private static Contents packed(UnknownFieldSet.Field field, ElementType type, int count) {
        return count == 0 ? new Reals() : raw(field, type, count);
    }

    private static Contents bitPatterns(UnknownFieldSet fields, int count, FromBits decode) {
        if (!(varints(fields, INT32_DATA, count) instanceof Integers patterns)) {
            return NOT_KEPT;
        }
        return reals(count, new RealSource() {
            private int next;

            @Override
            public double next() {
                return decode.real((short) patterns.values()[next++]);
            }
        });
    }

    private interface IntegerSource {
        long next();
    }

    private interface RealSource {
        double next();
    }

    private interface FromBits {
        double real(short bits);
    }

    private static Contents integers(int count, IntegerSource source) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = source.next();
        }
        return new Integers(values);
    }

    private static Contents reals(int count, RealSource source) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = source.next();
        }
        return new Reals(values);
    }

    /** The value of an IEEE 754 binary16 number. */
    private static double half(short bits) {
        double sign = (bits & 0x8000) == 0 ? 1 : -1;
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0x1f) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        return exponent == 0
                ? sign * Math.scalb(fraction, -24)
                : sign * Math.scalb(1 + fraction / 1024.0, exponent - 15);
    }

    /** The value of a bfloat16 number: the upper half of an IEEE 754 binary32 number. */
    private static double brain(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }
}
