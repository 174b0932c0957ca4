package io.splitscope.onnx.graph;

import io.splitscope.model.ElementType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A tensor stored in the file, with its contents only if they are small. */
public final class StoredTensor {

    /** The most elements a tensor may have for its contents to be kept. */
    public static final int SMALL = 4096;

    private final String name;
    private final ElementType type;
    private final List<Long> dims;
    private final Contents contents;
    private final OptionalLong storedBytes;

    /** The elements of a small tensor, row by row. */
    public sealed interface Contents {}

    /** Elements of an integer or boolean type; unsigned 64-bit ones as if signed. */
    public record Integers(long... values) implements Contents {}

    /** Elements of a floating-point type. */
    public record Reals(double... values) implements Contents {}

    /** The contents are large, outside the file, or of a type without numbers. */
    public record NotKept() implements Contents {}

    /**
     * @param name the stored name, possibly empty
     * @param type the type of its elements
     * @param dims its extents, outermost first
     * @param contents its elements, or why there are none
     */
    public StoredTensor(String name, ElementType type, List<Long> dims, Contents contents) {
        this(name, type, dims, contents, OptionalLong.empty());
    }

    /**
     * @param name the stored name, possibly empty
     * @param type the type of its elements
     * @param dims its extents, outermost first
     * @param contents its elements, or why there are none
     * @param storedBytes what it takes in the file where that is not what its extents say: a sparse tensor
     */
    public StoredTensor(String name, ElementType type, List<Long> dims, Contents contents, OptionalLong storedBytes) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.dims = List.copyOf(dims);
        this.contents = Objects.requireNonNull(contents);
        this.storedBytes = Objects.requireNonNull(storedBytes);
    }

    /** The stored name, possibly empty. */
    public String name() {
        return name;
    }

    /** The type of its elements. */
    public ElementType type() {
        return type;
    }

    /** Its extents, outermost first; a scalar has none. */
    public List<Long> dims() {
        return dims;
    }

    /** Bytes in the file of a sparse tensor; empty for others, which take what their extents say. */
    public OptionalLong storedBytes() {
        return storedBytes;
    }

    /** The elements of a small integer or boolean tensor, row by row; empty when they are not kept. */
    public Optional<long[]> integers() {
        return contents instanceof Integers kept ? Optional.of(kept.values().clone()) : Optional.empty();
    }

    /** The elements of a small floating-point tensor, row by row; empty when they are not kept. */
    public Optional<double[]> reals() {
        return contents instanceof Reals kept ? Optional.of(kept.values().clone()) : Optional.empty();
    }
}
