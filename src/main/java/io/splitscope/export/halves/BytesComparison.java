package io.splitscope.export.halves;

import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.Numbers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares nodes and local functions of a part with those of the whole model, field by field as bytes. Tensors in them may lie
 * elsewhere, as long as their elements are the same.
 */
final class BytesComparison implements AutoCloseable {

    private final ModelBytes part;
    private final ModelBytes whole;
    private final WeightComparison weights;
    private final Progress progress;
    private final FileChannel here;
    private final FileChannel there;

    /** Compares the contents of two fields of the same kind. */
    private interface Comparison {
        boolean same(Field one, Field other) throws IOException, OnnxException;
    }

    BytesComparison(ModelBytes part, ModelBytes whole, WeightComparison weights, Progress progress) throws IOException {
        this.part = part;
        this.whole = whole;
        this.weights = weights;
        this.progress = progress;
        this.here = FileChannel.open(part.file().path(), StandardOpenOption.READ);
        this.there = FileChannel.open(whole.file().path(), StandardOpenOption.READ);
    }

    boolean function(Field one, Field other) throws IOException, OnnxException {
        return same(one, other, (mine, theirs) -> switch (mine.number()) {
            case Numbers.FUNCTION_NODE -> node(mine, theirs);
            case Numbers.FUNCTION_DEFAULT -> attribute(mine, theirs);
            default -> bytes(mine, theirs);
        });
    }

    boolean node(Field one, Field other) throws IOException, OnnxException {
        return same(
                one,
                other,
                (mine, theirs) ->
                        mine.number() == Numbers.NODE_ATTRIBUTE ? attribute(mine, theirs) : bytes(mine, theirs));
    }

    boolean attribute(Field one, Field other) throws IOException, OnnxException {
        return same(one, other, (mine, theirs) -> switch (mine.number()) {
            case Numbers.ATTRIBUTE_TENSOR, Numbers.ATTRIBUTE_TENSORS -> weights.same(part, mine, theirs, progress);
            case Numbers.ATTRIBUTE_SPARSE_TENSOR, Numbers.ATTRIBUTE_SPARSE_TENSORS -> sparse(mine, theirs);
            case Numbers.ATTRIBUTE_GRAPH, Numbers.ATTRIBUTE_GRAPHS -> body(mine, theirs);
            default -> bytes(mine, theirs);
        });
    }

    private boolean body(Field one, Field other) throws IOException, OnnxException {
        return same(one, other, (mine, theirs) -> switch (mine.number()) {
            case Numbers.GRAPH_NODE -> node(mine, theirs);
            case Numbers.GRAPH_INITIALIZER -> weights.same(part, mine, theirs, progress);
            case Numbers.GRAPH_SPARSE_INITIALIZER -> sparse(mine, theirs);
            default -> bytes(mine, theirs);
        });
    }

    boolean sparse(Field one, Field other) throws IOException, OnnxException {
        return same(
                one,
                other,
                (mine, theirs) -> mine.number() == Numbers.SPARSE_VALUES || mine.number() == Numbers.SPARSE_INDICES
                        ? weights.same(part, mine, theirs, progress)
                        : bytes(mine, theirs));
    }

    private boolean same(Field one, Field other, Comparison comparison) throws IOException, OnnxException {
        if (bytes(one, other)) {
            return true;
        }
        List<Field> mine = new ArrayList<>();
        List<Field> theirs = new ArrayList<>();
        part.file().forEach(one.content(), mine::add);
        whole.file().forEach(other.content(), theirs::add);
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i).number() != theirs.get(i).number() || !comparison.same(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean bytes(Field one, Field other) throws IOException {
        return Stretches.same(here, one.content(), there, other.content(), progress);
    }

    @Override
    public void close() throws IOException {
        here.close();
        there.close();
    }
}
