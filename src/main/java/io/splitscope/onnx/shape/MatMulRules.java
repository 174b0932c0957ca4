package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matrix products. */
final class MatMulRules {

    private MatMulRules() {}

    static void addTo(Registry registry) {
        registry.add(
                call -> product(
                        call, call.input(0), call.input(1), call.input(0).type()),
                "MatMul");
        registry.add(call -> product(call, call.input(0), call.input(1), ElementType.INT32), "MatMulInteger");
        registry.add(
                call -> product(
                        call, call.input(0), call.input(3), call.input(7).type()),
                "QLinearMatMul");
        registry.addContributed(
                call -> product(call, call.input(0), call.input(1), ElementType.FLOAT),
                "MatMulIntegerToFloat",
                "DynamicQuantizeMatMul");
        registry.addContributed(
                MatMulRules::fused, "FusedMatMul", "FusedMatMulActivation", "TransposeMatMul", "SparseToDenseMatMul");
        registry.addContributed(MatMulRules::packed, "MatMulNBits", "MatMulBnb4", "MatMulNBitsMlp");
        registry.addContributed(MatMulRules::packedQkv, "MatMulNBitsQkv");
        registry.addContributed(MatMulRules::rows, "MatMulBlockQuantizedFp4Weight", "MatMulBlockQuantizedFp8Weight");
        registry.addContributed(MatMulRules::described, "MatMulFpQ4");
        registry.addContributed(
                call -> product(call, call.input(0), call.input(1), ElementType.INT32), "MatMulInteger16");
        registry.addContributed(MatMulRules::ordered, "QOrderedMatMul");
        registry.addContributed(
                call -> gemm(call, call.input(1), call.typeAttribute("dtype", ElementType.FLOAT)), "GemmFloat8");
        registry.addContributed(MatMulRules::distances, "CDist");
        registry.add(call -> gemm(call, call.input(1), call.input(0).type()), "Gemm");
        registry.addContributed(call -> gemm(call, call.input(1), call.input(0).type()), "FusedGemm", "GemmFastGelu");
        registry.addContributed(MatMulRules::quantizedGemm, "QGemm");
        registry.add(MatMulRules::determinant, "Det");
    }

    private static void product(Call call, Value a, Value b, ElementType type) {
        call.type(0, type);
        product(a, b).ifPresent(dims -> call.put(0, type, dims));
    }

    /** The extents of a product as numpy's matmul defines them; empty when a rank is not known. */
    private static Optional<List<Whole>> product(Value a, Value b) {
        if (!a.isRanked() || !b.isRanked()) {
            return Optional.empty();
        }
        Call.requireRank(a, 1);
        Call.requireRank(b, 1);
        requireEqual(a.dim(-1), b.dim(b.rank() == 1 ? 0 : -2));
        List<Whole> dims = new ArrayList<>(Broadcast.dims(
                a.dims().subList(0, Math.max(0, a.rank() - 2)), b.dims().subList(0, Math.max(0, b.rank() - 2))));
        if (a.rank() > 1) {
            dims.add(a.dim(-2));
        }
        if (b.rank() > 1) {
            dims.add(b.dim(-1));
        }
        return Optional.of(dims);
    }

    private static void requireEqual(Whole columns, Whole rows) {
        if (columns.isKnown() && rows.isKnown() && columns.value() != rows.value()) {
            throw new InvalidNode("its left operand has " + columns + " columns, its right one " + rows + " rows");
        }
    }

    private static void fused(Call call) {
        Value a = rowsLast(call.input(0), call.attribute("transBatchA", 0) != 0);
        Value b = rowsLast(call.input(1), call.attribute("transBatchB", 0) != 0);
        product(
                call,
                transposed(a, call.attribute("transA", 0) != 0),
                transposed(b, call.attribute("transB", 0) != 0),
                a.type());
    }

    /** Rows×batch×columns as batch×rows×columns. */
    private static Value rowsLast(Value x, boolean rowsFirst) {
        if (!rowsFirst || !x.isRanked() || x.rank() < 3) {
            return x;
        }
        List<Whole> dims = new ArrayList<>(x.dims().subList(1, x.rank() - 1));
        dims.add(x.dim(0));
        dims.add(x.dim(-1));
        return Value.of(x.type(), dims);
    }

    private static Value transposed(Value x, boolean transpose) {
        if (!transpose || !x.isRanked() || x.rank() < 2) {
            return x;
        }
        List<Whole> dims = new ArrayList<>(x.dims());
        dims.set(x.rank() - 1, x.dim(-2));
        dims.set(x.rank() - 2, x.dim(-1));
        return Value.of(x.type(), dims);
    }

    /** Weights of N rows and K columns in a few bits each; N and K are attributes. A second result is the data with what was added. */
    private static void packed(Call call) {
        Value a = call.input(0);
        call.put(1, a.as(a.type()));
        put(call, 0, a, Whole.of(call.attribute("N", 0)));
    }

    /** Three products of the same data: queries, keys, values; then the data with what was added. */
    private static void packedQkv(Call call) {
        Value a = call.input(0);
        put(call, 0, a, Whole.of(call.attribute("Nq", 0)));
        put(call, 1, a, Whole.of(call.attribute("Nkv", 0)));
        put(call, 2, a, Whole.of(call.attribute("Nkv", 0)));
        call.put(3, a.as(a.type()));
    }

    /** Weights with a row for each column of the result. */
    private static void rows(Call call) {
        Value weights = call.input(1);
        put(call, 0, call.input(0), weights.isRanked() && weights.rank() == 2 ? weights.dim(0) : Whole.anyExtent());
    }

    /** Weights as a blob whose shape is an operand. */
    private static void described(Call call) {
        Value a = call.input(0);
        Optional<List<Whole>> shape = ShapeOperand.of(call.input(2)).filter(dims -> !dims.isEmpty());
        put(call, 0, a, shape.map(dims -> dims.get(dims.size() - 1)).orElseGet(Whole::anyExtent));
    }

    /** The data's shape with another last extent. */
    private static void put(Call call, int position, Value a, Whole last) {
        call.type(position, a.type());
        Call.requireRank(a, 1);
        if (a.isRanked()) {
            List<Whole> dims = new ArrayList<>(a.dims());
            dims.set(a.rank() - 1, last);
            call.put(position, a.type(), dims);
        }
    }

    /** Column order, cublasLt's 0, turns the weights; others lay the same matrix out in tiles. */
    private static void ordered(Call call) {
        Value a = call.input(0);
        product(call, a, transposed(call.input(2), call.attribute("order_B", 1) == 0), a.type());
    }

    /** M×K and N×K points have M×N distances. */
    private static void distances(Call call) {
        Value a = call.input(0);
        product(call, a, transposed(call.input(1), true), a.type());
    }

    /** A, its scale and zero point, B, its scale and zero point, C, the result's scale and zero point; without these, floats. */
    private static void quantizedGemm(Call call) {
        gemm(call, call.input(3), call.has(8) ? call.input(8).type() : ElementType.FLOAT);
    }

    private static void gemm(Call call, Value b, ElementType type) {
        Value a = call.input(0);
        call.type(0, type);
        if (!a.isRanked() || !b.isRanked()) {
            return;
        }
        if (a.rank() != 2 || b.rank() != 2) {
            throw new InvalidNode("its operands have " + a.rank() + " and " + b.rank() + " dimensions, not 2");
        }
        Value left = transposed(a, call.attribute("transA", 0) != 0);
        Value right = transposed(b, call.attribute("transB", 0) != 0);
        requireEqual(left.dim(1), right.dim(0));
        call.put(0, Value.of(type, left.dim(0), right.dim(1)));
    }

    private static void determinant(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (x.isRanked()) {
            call.put(0, x.type(), x.dims().subList(0, x.rank() - 2));
        }
    }
}
