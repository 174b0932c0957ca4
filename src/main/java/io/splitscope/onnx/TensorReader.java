package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.ElementType;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.StoredTensor.Contents;
import io.splitscope.onnx.graph.StoredTensor.NotKept;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import java.util.List;
import java.util.OptionalLong;

/** Reads stored tensors: what they are, and their contents where these are small. */
final class TensorReader {

    private TensorReader() {}

    static StoredTensor read(TensorProto tensor) throws OnnxException {
        ElementType type = TypeReader.element(tensor.getDataType());
        List<Long> dims = tensor.getDimsList();
        long count = elements(tensor.getName(), dims);
        Contents contents = count <= StoredTensor.SMALL ? SmallContents.read(tensor, type, (int) count) : new NotKept();
        return new StoredTensor(tensor.getName(), type, dims, contents);
    }

    /** A sparse tensor with its dense extents and the bytes of its values and their places; its contents are not kept. */
    static StoredTensor read(SparseTensorProto tensor) throws OnnxException {
        TensorProto values = tensor.getValues();
        ElementType type = TypeReader.element(values.getDataType());
        elements(values.getName(), tensor.getDimsList());
        OptionalLong bytes = sum(
                bytes(values, type),
                bytes(
                        tensor.getIndices(),
                        TypeReader.element(tensor.getIndices().getDataType())));
        return new StoredTensor(values.getName(), type, tensor.getDimsList(), new NotKept(), bytes);
    }

    private static OptionalLong bytes(TensorProto tensor, ElementType type) throws OnnxException {
        elements(tensor.getName(), tensor.getDimsList());
        Shape shape = Shape.of(
                tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
        return new Parameter(tensor.getName(), type, shape).bytes();
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent() && a.getAsLong() <= Long.MAX_VALUE - b.getAsLong()
                ? OptionalLong.of(a.getAsLong() + b.getAsLong())
                : OptionalLong.empty();
    }

    /** Whether these are extents of a tensor whose elements can be counted. */
    static boolean isCountable(List<Long> dims) {
        try {
            elements("", dims);
            return true;
        } catch (OnnxException e) {
            return false;
        }
    }

    private static long elements(String name, List<Long> dims) throws OnnxException {
        TypeReader.checkRank(dims.size(), "tensor", name);
        long count = 1;
        boolean empty = false;
        for (long dim : dims) {
            TypeReader.checkExtent(dim, "tensor", name);
            empty |= dim == 0;
            long high = Math.multiplyHigh(count, dim);
            count *= dim;
            if (!empty && (high != 0 || count < 0)) {
                throw new OnnxException(
                        text("TensorReader.more-elements-than-can-be"),
                        text("TensorReader.tensor-with-extents", Quote.of(name), dims),
                        TypeReader.EXPORT_AGAIN);
            }
        }
        return empty ? 0 : count;
    }
}
