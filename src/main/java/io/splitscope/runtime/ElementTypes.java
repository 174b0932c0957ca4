package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.splitscope.model.ElementType;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The types of elements, as the model and as the runtime's Java interface call them. */
final class ElementTypes {

    /** The runtime's names for them end in those of {@code TensorProto.DataType}. */
    private static final Map<String, ElementType> BY_CODE_NAME = Arrays.stream(ElementType.values())
            .collect(Collectors.toMap(type -> "ONNX_TENSOR_ELEMENT_DATA_TYPE_" + type.name(), type -> type));

    private ElementTypes() {}

    /**
     * @throws RunException if values of that type cannot be given to the runtime
     */
    static OnnxJavaType toRuntime(ElementType type) throws RunException {
        OnnxJavaType known = orUnknown(type);
        if (known == OnnxJavaType.UNKNOWN) {
            throw new RunException(text("ElementTypes.takes-none", type.label()), text("ElementTypes.use-python"));
        }
        return known;
    }

    /** Whether values of that type can be given to the runtime. */
    static boolean isTaken(ElementType type) {
        return orUnknown(type) != OnnxJavaType.UNKNOWN;
    }

    private static OnnxJavaType orUnknown(ElementType type) {
        return switch (type) {
            case FLOAT -> OnnxJavaType.FLOAT;
            case DOUBLE -> OnnxJavaType.DOUBLE;
            case FLOAT16 -> OnnxJavaType.FLOAT16;
            case BFLOAT16 -> OnnxJavaType.BFLOAT16;
            case INT8 -> OnnxJavaType.INT8;
            case UINT8 -> OnnxJavaType.UINT8;
            case INT16 -> OnnxJavaType.INT16;
            case INT32 -> OnnxJavaType.INT32;
            case INT64 -> OnnxJavaType.INT64;
            case BOOL -> OnnxJavaType.BOOL;
            case STRING -> OnnxJavaType.STRING;
            default -> OnnxJavaType.UNKNOWN;
        };
    }

    /** {@link ElementType#UNKNOWN} for one that the runtime's Java interface does not tell. */
    static ElementType ofRuntime(TensorInfo info) {
        return BY_CODE_NAME.getOrDefault(info.onnxType.name(), ElementType.UNKNOWN);
    }
}
