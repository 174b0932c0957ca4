package io.splitscope.onnx.wire;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.OnnxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stored tensor is, without its elements.
 *
 * @param type the type of its elements; {@link ElementType#UNKNOWN} for a code that is not published
 * @param dims its extents as stored, outermost first
 */
public record TensorHeader(ElementType type, List<Long> dims) {

    private static final int TAG_BYTES = 1;

    public TensorHeader {
        dims = List.copyOf(dims);
    }

    /**
     * Reads the header of a tensor.
     *
     * @param content where its message lies
     * @throws OnnxException if it is damaged
     * @throws IOException if the file cannot be read any more
     */
    public static TensorHeader read(WireFile file, Range content) throws IOException, OnnxException {
        List<Long> dims = new ArrayList<>();
        ElementType[] type = {ElementType.UNKNOWN};
        file.forEach(content, field -> {
            if (field.number() == Numbers.TENSOR_TYPE) {
                type[0] = ElementType.ofCode((int) field.value()).orElse(ElementType.UNKNOWN);
            } else if (field.number() == Numbers.TENSOR_DIMS && isPacked(field)) {
                unpack(file.bytes(field.content()), dims);
            } else if (field.number() == Numbers.TENSOR_DIMS) {
                dims.add(field.value());
            }
        });
        return new TensorHeader(type[0], dims);
    }

    /** Between the tag and packed numbers stands their length. */
    private static boolean isPacked(Field field) {
        return field.content().start() - field.whole().start() > TAG_BYTES;
    }

    private static void unpack(byte[] varints, List<Long> numbers) {
        long number = 0;
        int shift = 0;
        for (byte part : varints) {
            number |= (long) (part & 0x7f) << shift;
            shift += 7;
            if (part >= 0) {
                numbers.add(number);
                number = 0;
                shift = 0;
            }
        }
    }
}
