package io.splitscope.runtime;

import ai.onnxruntime.platform.Fp16Conversions;
import io.splitscope.model.ElementType;
import java.nio.ByteBuffer;

/** The elements of a tensor as numbers. */
final class Numbers {

    private final ElementType type;
    private final ByteBuffer bytes;

    Numbers(ElementType type, ByteBuffer bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    int count() {
        return bytes.limit() / (type.bits() / Byte.SIZE);
    }

    /** An element; 64-bit whole numbers are rounded to 53 bits. */
    double get(int element) {
        int at = element * (type.bits() / Byte.SIZE);
        return switch (type) {
            case FLOAT -> bytes.getFloat(at);
            case DOUBLE -> bytes.getDouble(at);
            case FLOAT16 -> Fp16Conversions.fp16ToFloat(bytes.getShort(at));
            case BFLOAT16 -> Fp16Conversions.bf16ToFloat(bytes.getShort(at));
            case INT64, UINT64 -> bytes.getLong(at);
            case INT32 -> bytes.getInt(at);
            case UINT32 -> Integer.toUnsignedLong(bytes.getInt(at));
            case INT16 -> bytes.getShort(at);
            case UINT16 -> Short.toUnsignedInt(bytes.getShort(at));
            case INT8 -> bytes.get(at);
            default -> Byte.toUnsignedInt(bytes.get(at));
        };
    }
}
