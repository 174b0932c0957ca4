package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import io.splitscope.onnx.proto.TensorShapeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the file declares about values. */
final class TypeReader {

    static final String EXPORT_AGAIN = text("TypeReader.the-file-is-damaged-or");

    /** What several exporters write for an extent they do not know. */
    private static final long WRITTEN_FOR_UNKNOWN = -1;

    /** More elements than this along one dimension fit into no machine. */
    private static final long ABSURD = 1L << 40;

    /** No machine learning library takes tensors of as many dimensions. */
    private static final int MOST_DIMS = 256;

    /** A symbol is repeated in every shape that depends on it. */
    private static final int LONGEST_SYMBOL = 200;

    private static final ElementType[] BY_CODE = byCode();

    private TypeReader() {}

    private static ElementType[] byCode() {
        ElementType[] types = new ElementType[ElementType.values().length];
        for (ElementType type : ElementType.values()) {
            types[type.code()] = type;
        }
        return types;
    }

    /** The element type with a published code; unknown for any other code. */
    static ElementType element(int code) {
        return isPublished(code) ? BY_CODE[code] : ElementType.UNKNOWN;
    }

    /** Whether ONNX has published a type with this code, be it the code for none. */
    static boolean isPublished(int code) {
        return code >= 0 && code < BY_CODE.length;
    }

    /**
     * A declaration.
     *
     * @throws OnnxException if an extent is negative or absurdly large
     */
    static ValueInfo read(String name, ValueInfoProto declaration) throws OnnxException {
        return new ValueInfo(name, type(declaration.getType(), declaration.getName()));
    }

    /**
     * A type.
     *
     * @param owner the value or attribute whose type it is
     * @throws OnnxException if an extent is negative or absurdly large
     */
    static ValueType type(TypeProto type, String owner) throws OnnxException {
        return switch (type.getValueCase()) {
            case TENSOR_TYPE ->
                tensor(
                        type.getTensorType().getElemType(),
                        type.getTensorType().hasShape()
                                ? Optional.of(type.getTensorType().getShape())
                                : Optional.empty(),
                        owner);
            case SPARSE_TENSOR_TYPE ->
                tensor(
                        type.getSparseTensorType().getElemType(),
                        type.getSparseTensorType().hasShape()
                                ? Optional.of(type.getSparseTensorType().getShape())
                                : Optional.empty(),
                        owner);
            case SEQUENCE_TYPE ->
                new ValueType.OfSequence(type(type.getSequenceType().getElemType(), owner));
            case OPTIONAL_TYPE ->
                new ValueType.OfOptional(type(type.getOptionalType().getElemType(), owner));
            case MAP_TYPE ->
                new ValueType.OfMap(
                        element(type.getMapType().getKeyType()),
                        type(type.getMapType().getValueType(), owner));
            case VALUE_NOT_SET -> new ValueType.Undeclared();
        };
    }

    private static ValueType tensor(int code, Optional<TensorShapeProto> shape, String owner) throws OnnxException {
        if (shape.isEmpty()) {
            return new ValueType.OfTensor(element(code), Optional.empty());
        }
        checkRank(shape.get().getDimCount(), "value", owner);
        List<DeclaredDim> dims = new ArrayList<>(shape.get().getDimCount());
        for (TensorShapeProto.Dimension dim : shape.get().getDimList()) {
            dims.add(dim(dim, owner));
        }
        return new ValueType.OfTensor(element(code), Optional.of(dims));
    }

    private static DeclaredDim dim(TensorShapeProto.Dimension dim, String owner) throws OnnxException {
        return switch (dim.getValueCase()) {
            case DIM_VALUE -> {
                if (dim.getDimValue() == WRITTEN_FOR_UNKNOWN) {
                    yield new DeclaredDim.Unspecified();
                }
                checkExtent(dim.getDimValue(), "value", owner);
                yield new DeclaredDim.Number(dim.getDimValue());
            }
            case DIM_PARAM ->
                dim.getDimParam().isBlank()
                        ? new DeclaredDim.Unspecified()
                        : new DeclaredDim.Symbol(readable(dim.getDimParam()));
            case VALUE_NOT_SET -> new DeclaredDim.Unspecified();
        };
    }

    /** The symbol, or a shorter one that is another for another symbol. */
    private static String readable(String symbol) {
        return symbol.length() <= LONGEST_SYMBOL
                ? symbol
                : symbol.substring(0, LONGEST_SYMBOL) + "…" + Integer.toHexString(symbol.hashCode());
    }

    /** Makes sure that a tensor can have so many dimensions. */
    static void checkRank(int rank, String kind, String name) throws OnnxException {
        if (rank > MOST_DIMS) {
            throw new OnnxException(
                    text("TypeReader.a-tensor-cannot-have-dimensions", rank),
                    kind + " " + Quote.of(name),
                    EXPORT_AGAIN);
        }
    }

    /** Makes sure that an extent can be one; otherwise the message names what has it. */
    static void checkExtent(long extent, String kind, String name) throws OnnxException {
        if (extent < 0 || extent > ABSURD) {
            throw new OnnxException(
                    text("TypeReader.a-dimension-cannot-be", extent), kind + " " + Quote.of(name), EXPORT_AGAIN);
        }
    }
}
