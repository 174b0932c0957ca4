package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import ai.onnxruntime.platform.Fp16Conversions;
import io.splitscope.model.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The elements of a tensor in the making, outside the heap. */
final class ElementBuffer {

    private final ElementType type;
    private final List<Long> shape;
    private final ByteBuffer bytes;

    private ElementBuffer(ElementType type, List<Long> shape, ByteBuffer bytes) {
        this.type = type;
        this.shape = shape;
        this.bytes = bytes;
    }

    /**
     * @param what the tensor, for messages
     * @throws RunException if the runtime takes none of that type, or not of that size
     */
    static ElementBuffer of(ElementType type, List<Long> shape, String what) throws RunException {
        ElementTypes.toRuntime(type);
        double size = shape.stream().mapToDouble(Long::doubleValue).reduce(type.bits() / 8.0, (a, b) -> a * b);
        if (!(size >= 0 && size <= Integer.MAX_VALUE)) {
            throw new RunException(
                    text("ElementBuffer.too-large", what, type.label(), shape), text("ElementBuffer.bind-smaller"));
        }
        return new ElementBuffer(
                type, shape, ByteBuffer.allocateDirect((int) size).order(ByteOrder.nativeOrder()));
    }

    /** Writes a number to each element, in its type. */
    void fill(DoubleSupplier numbers) {
        bytes.clear();
        while (bytes.hasRemaining()) {
            double number = numbers.getAsDouble();
            switch (type) {
                case FLOAT -> bytes.putFloat((float) number);
                case DOUBLE -> bytes.putDouble(number);
                case FLOAT16 -> bytes.putShort(Fp16Conversions.floatToFp16((float) number));
                case BFLOAT16 -> bytes.putShort(Fp16Conversions.floatToBf16((float) number));
                case INT64 -> bytes.putLong((long) number);
                case INT32 -> bytes.putInt((int) number);
                case INT16 -> bytes.putShort((short) number);
                default -> bytes.put((byte) number);
            }
        }
        bytes.flip();
    }

    /** The tensor, of which this must not be written to any more. */
    Value value() throws RunException {
        return Value.wrap(type, shape, bytes);
    }
}
