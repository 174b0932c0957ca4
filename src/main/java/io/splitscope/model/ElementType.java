package io.splitscope.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The type of one element of a tensor.
 *
 * <p>Codes, names and widths are those of {@code TensorProto.DataType} in the ONNX specification.
 */
public enum ElementType {
    /** The type is not known. */
    UNKNOWN(0, "unknown", 0, Kind.OTHER),
    FLOAT(1, "float32", 32, Kind.FLOATING_POINT),
    UINT8(2, "uint8", 8, Kind.INTEGER),
    INT8(3, "int8", 8, Kind.INTEGER),
    UINT16(4, "uint16", 16, Kind.INTEGER),
    INT16(5, "int16", 16, Kind.INTEGER),
    INT32(6, "int32", 32, Kind.INTEGER),
    INT64(7, "int64", 64, Kind.INTEGER),
    /** Strings have no fixed width. */
    STRING(8, "string", 0, Kind.OTHER),
    BOOL(9, "bool", 8, Kind.OTHER),
    FLOAT16(10, "float16", 16, Kind.FLOATING_POINT),
    DOUBLE(11, "float64", 64, Kind.FLOATING_POINT),
    UINT32(12, "uint32", 32, Kind.INTEGER),
    UINT64(13, "uint64", 64, Kind.INTEGER),
    COMPLEX64(14, "complex64", 64, Kind.FLOATING_POINT),
    COMPLEX128(15, "complex128", 128, Kind.FLOATING_POINT),
    BFLOAT16(16, "bfloat16", 16, Kind.FLOATING_POINT),
    FLOAT8E4M3FN(17, "float8e4m3fn", 8, Kind.FLOATING_POINT),
    FLOAT8E4M3FNUZ(18, "float8e4m3fnuz", 8, Kind.FLOATING_POINT),
    FLOAT8E5M2(19, "float8e5m2", 8, Kind.FLOATING_POINT),
    FLOAT8E5M2FNUZ(20, "float8e5m2fnuz", 8, Kind.FLOATING_POINT),
    UINT4(21, "uint4", 4, Kind.INTEGER),
    INT4(22, "int4", 4, Kind.INTEGER),
    FLOAT4E2M1(23, "float4e2m1", 4, Kind.FLOATING_POINT),
    FLOAT8E8M0(24, "float8e8m0", 8, Kind.FLOATING_POINT),
    UINT2(25, "uint2", 2, Kind.INTEGER),
    INT2(26, "int2", 2, Kind.INTEGER);

    private enum Kind {
        FLOATING_POINT,
        INTEGER,
        OTHER
    }

    private final int code;
    private final String label;
    private final int bits;
    private final Kind kind;

    ElementType(int code, String label, int bits, Kind kind) {
        this.code = code;
        this.label = label;
        this.bits = bits;
        this.kind = kind;
    }

    /** The type with the given {@code TensorProto.DataType} code, or empty when no such code is published. */
    public static Optional<ElementType> ofCode(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    /** The {@code TensorProto.DataType} code. */
    public int code() {
        return code;
    }

    /** The name people use, such as {@code float32}. */
    public String label() {
        return label;
    }

    /** Bits of one element; 0 when there is no fixed width. */
    public int bits() {
        return bits;
    }

    /** Whether gradients exist for this type. */
    public boolean isFloatingPoint() {
        return kind == Kind.FLOATING_POINT;
    }

    /** Whether this is a signed or unsigned integer type. */
    public boolean isInteger() {
        return kind == Kind.INTEGER;
    }
}
