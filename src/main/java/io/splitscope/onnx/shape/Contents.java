package io.splitscope.onnx.shape;

import io.splitscope.onnx.graph.StoredTensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The elements of a small tensor, row by row. Some of them may be unknown. */
final class Contents {

    /** The most elements that are followed through shape arithmetic. */
    static final int MOST = StoredTensor.SMALL;

    /** The most reals: shapes follow from a few scales at best, never from weights. */
    private static final int MOST_REALS = 256;

    private final List<Scalar> elements;

    private Contents(List<Scalar> elements) {
        this.elements = elements;
    }

    static Contents of(List<? extends Scalar> elements) {
        return new Contents(List.copyOf(elements));
    }

    static Contents of(Scalar... elements) {
        return new Contents(List.of(elements));
    }

    /** Whether the elements of a stored tensor are worth following. */
    static boolean mayFollow(StoredTensor tensor) {
        long most = tensor.type().isFloatingPoint() ? MOST_REALS : MOST;
        long count = 1;
        for (long extent : tensor.dims()) {
            if (extent > most) {
                return false;
            }
            count *= extent;
            if (count > most) {
                return false;
            }
        }
        return true;
    }

    static Optional<Contents> of(StoredTensor tensor) {
        if (!mayFollow(tensor)) {
            return Optional.empty();
        }
        return tensor.integers()
                .map(values -> Arrays.stream(values).mapToObj(Whole::of).toArray(Scalar[]::new))
                .or(() -> tensor.reals()
                        .map(values -> Arrays.stream(values).mapToObj(Real::of).toArray(Scalar[]::new)))
                .map(Contents::of);
    }

    int size() {
        return elements.size();
    }

    Scalar get(int index) {
        return elements.get(index);
    }

    List<Scalar> elements() {
        return elements;
    }

    Contents map(UnaryOperator<Scalar> operator) {
        return new Contents(elements.stream().map(operator).toList());
    }

    boolean isKnown() {
        return elements.stream().allMatch(Scalar::isKnown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents contents && elements.equals(contents.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
