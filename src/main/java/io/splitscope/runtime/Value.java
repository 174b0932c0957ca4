package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.splitscope.model.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor that a session takes or gives. It holds memory outside the heap until it is closed. What one session gives, another one
 * takes as it is, whatever its type.
 */
public final class Value implements AutoCloseable {

    private final OnnxTensor tensor;

    Value(OnnxTensor tensor) {
        this.tensor = tensor;
    }

    /**
     * A tensor of numbers or truth values.
     *
     * @param type any but strings
     * @param shape its extents, outermost first; empty for a scalar
     * @param elements the elements from position to limit, row by row, each in the computer's byte order; left unchanged
     * @throws RunException if there are more or fewer bytes than elements take, or the runtime takes none of that type
     */
    public static Value of(ElementType type, List<Long> shape, ByteBuffer elements) throws RunException {
        OnnxRuntime.require();
        ByteBuffer direct = ByteBuffer.allocateDirect(elements.remaining()).order(ByteOrder.nativeOrder());
        direct.put(elements.duplicate()).flip();
        return wrap(type, shape, direct);
    }

    /** Whether {@link #of} makes tensors of a type. */
    public static boolean canBeOf(ElementType type) {
        return type != ElementType.STRING && ElementTypes.isTaken(type);
    }

    /** {@link #of} without a copy: the buffer is direct, in the computer's byte order, and never written to again. */
    static Value wrap(ElementType type, List<Long> shape, ByteBuffer direct) throws RunException {
        try {
            return new Value(OnnxTensor.createTensor(
                    OrtEnvironment.getEnvironment(), direct, extents(shape), ElementTypes.toRuntime(type)));
        } catch (OrtException e) {
            throw failed(text("Value.bytes-as", direct.remaining(), type.label(), shape), e);
        }
    }

    /**
     * A tensor of strings.
     *
     * @param shape its extents, outermost first; empty for a scalar
     * @throws RunException if there are more or fewer strings than elements
     */
    public static Value ofTexts(List<Long> shape, List<String> texts) throws RunException {
        OnnxRuntime.require();
        try {
            return new Value(OnnxTensor.createTensor(
                    OrtEnvironment.getEnvironment(), texts.toArray(String[]::new), extents(shape)));
        } catch (OrtException e) {
            throw failed(text("Value.strings-as", texts.size(), shape), e);
        }
    }

    private static RunException failed(String what, OrtException e) {
        return new RunException(text("Value.refused", what, e.getMessage()), text("Value.another-cut"), e);
    }

    private static long[] extents(List<Long> shape) {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    OnnxTensor tensor() {
        return tensor;
    }

    /** The type of its elements; {@link ElementType#UNKNOWN} for one that the runtime's Java interface does not tell. */
    public ElementType type() {
        return ElementTypes.ofRuntime(tensor.getInfo());
    }

    /** Its extents, outermost first; empty for a scalar. */
    public List<Long> shape() {
        return Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
    }

    /** The number of its elements. */
    public long elements() {
        return Arrays.stream(tensor.getInfo().getShape()).reduce(1, (a, b) -> a * b);
    }

    /**
     * A copy of its elements, row by row, each in the computer's byte order.
     *
     * @throws RunException if these are strings, or of a type that the runtime's Java interface cannot read
     */
    public ByteBuffer bytes() throws RunException {
        if (elements() == 0) {
            return ByteBuffer.allocate(0).order(ByteOrder.nativeOrder());
        }
        OnnxJavaType type = tensor.getInfo().type;
        if (type == OnnxJavaType.UNKNOWN || type == OnnxJavaType.STRING) {
            throw new RunException(text("Value.no-bytes", type().label()), text("Value.another-cut"));
        }
        return tensor.getByteBuffer();
    }

    /**
     * The elements of a tensor of strings, row by row.
     *
     * @throws RunException if these are no strings
     */
    public List<String> texts() throws RunException {
        if (tensor.getInfo().type != OnnxJavaType.STRING) {
            throw new RunException(text("Value.no-strings", type().label()), text("Value.another-cut"));
        }
        List<String> texts = new ArrayList<>();
        try {
            if (elements() > 0) {
                collect(tensor.getValue(), texts);
            }
        } catch (OrtException e) {
            throw failed(text("Value.strings"), e);
        }
        return texts;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Object[] row) {
            Arrays.stream(row).forEach(part -> collect(part, texts));
        } else {
            texts.add((String) value);
        }
    }

    @Override
    public void close() {
        tensor.close();
    }
}
