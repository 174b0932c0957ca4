package io.splitscope.onnx.shape;

import io.splitscope.model.Dim;
import io.splitscope.model.ElementType;
import io.splitscope.model.Shape;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What inference knows of a value: the type of its elements, its extents and, for small ones, the elements themselves. */
final class Value {

    /** Stands for an optional operand that was left out. */
    static final Value ABSENT = unknown(ElementType.UNKNOWN);

    private final ElementType type;
    private final Optional<List<Whole>> dims;
    private final StoredTensor stored;
    private final Sequence sequence;
    private Optional<Contents> contents;

    private Value(
            ElementType type,
            Optional<List<Whole>> dims,
            Optional<Contents> contents,
            StoredTensor stored,
            Sequence sequence) {
        this.type = Objects.requireNonNull(type);
        this.dims = dims;
        this.contents = contents;
        this.stored = stored;
        this.sequence = sequence;
    }

    /** A tensor of which not even the rank is known. */
    static Value unknown(ElementType type) {
        return new Value(type, Optional.empty(), Optional.empty(), null, null);
    }

    static Value of(ElementType type, List<Whole> dims) {
        boolean empty = dims.stream().allMatch(Whole::isKnown) && dims.stream().anyMatch(extent -> extent.equalsNow(0));
        return new Value(
                type,
                Optional.of(List.copyOf(dims)),
                empty ? Optional.of(Contents.of()) : Optional.empty(),
                null,
                null);
    }

    static Value of(ElementType type, Whole... dims) {
        return of(type, List.of(dims));
    }

    /** A list of numbers with known or partly known elements. */
    static Value vector(ElementType type, List<? extends Scalar> elements) {
        return of(type, Whole.of(elements.size())).with(Contents.of(elements));
    }

    static Value scalar(ElementType type, Scalar element) {
        return of(type).with(Contents.of(element));
    }

    /** A tensor from the file; its elements are looked at only when a rule asks for them. */
    static Value of(StoredTensor tensor) {
        List<Whole> dims = tensor.dims().stream().map(Whole::of).toList();
        return new Value(tensor.type(), Optional.of(dims), null, tensor, null);
    }

    static Value of(Sequence sequence) {
        return new Value(sequence.element().type(), Optional.empty(), Optional.empty(), null, sequence);
    }

    /** This value with its elements; without, when they are too many to follow or do not fit the extents. */
    Value with(Contents elements) {
        return elements.size() <= Contents.MOST && count().equalsNow(elements.size())
                ? new Value(type, dims, Optional.of(elements), null, null)
                : this;
    }

    Value with(Optional<Contents> elements) {
        return elements.map(this::with).orElse(this);
    }

    /** The same extents with elements of another type, not followed. */
    Value as(ElementType other) {
        return new Value(other, dims, Optional.empty(), null, null);
    }

    /** The same, of the type it turned out to have. */
    Value withType(ElementType known) {
        return new Value(known, dims, contents, stored, sequence);
    }

    /** The same elements in other extents. */
    Value reshaped(List<Whole> extents) {
        return of(type, extents).with(contents());
    }

    /** The same with other extents, of which each is made from the one in its place. */
    Value withDims(UnaryOperator<Whole> change) {
        return of(type, dims().stream().map(change).toList()).with(contents());
    }

    ElementType type() {
        return type;
    }

    boolean isRanked() {
        return dims.isPresent();
    }

    /** The number of dimensions; 0 when it is not known. */
    int rank() {
        return dims().size();
    }

    /** The extents; none when the rank is not known. */
    List<Whole> dims() {
        return dims.orElse(List.of());
    }

    /** The extent along an axis of a tensor of known rank, counted from the end when negative. */
    Whole dim(int axis) {
        List<Whole> all = dims();
        int position = axis < 0 ? axis + all.size() : axis;
        if (position < 0 || position >= all.size()) {
            throw new InvalidNode("an operand of rank " + all.size() + " has no axis " + axis);
        }
        return all.get(position);
    }

    /** The number of elements. */
    Whole count() {
        if (!isRanked()) {
            return Whole.anyExtent();
        }
        Whole product = Whole.ONE;
        for (Whole dim : dims()) {
            product = product.times(dim);
        }
        return product;
    }

    /** Whether it has so few elements that they could be followed. */
    boolean isSmall() {
        Whole count = count();
        return isRanked()
                && count.isKnown()
                && count.value() <= Contents.MOST
                && dims().stream().allMatch(Whole::isKnown);
    }

    /** The elements, where they are followed. */
    Optional<Contents> contents() {
        if (contents == null) {
            contents = isSmall()
                    ? Contents.of(stored).filter(elements -> count().equalsNow(elements.size()))
                    : Optional.empty();
        }
        return contents;
    }

    /** The elements of a small integer tensor, each unknown where it is not followed; empty for others. */
    Optional<Contents> partialContents() {
        Optional<Contents> known = contents();
        if (known.isPresent() || !isSmall() || !(type.isInteger() || type == ElementType.BOOL)) {
            return known;
        }
        Whole any = type == ElementType.BOOL ? Whole.between(0, 1) : Whole.ANY;
        return Optional.of(Contents.of(Collections.nCopies((int) count().value(), any)));
    }

    /** Whether {@link #partialContents} may have something; tells without looking into the file. */
    boolean mayBeFollowed() {
        if (contents != null && contents.isPresent()) {
            return true;
        }
        boolean stores = contents == null && Contents.mayFollow(stored);
        return stores || (type.isInteger() || type == ElementType.BOOL) && isSmall();
    }

    /** The elements of an integer tensor, where they are followed. */
    Optional<List<Whole>> integers() {
        return contents().flatMap(elements -> {
            List<Whole> wholes = new ArrayList<>(elements.size());
            for (Scalar element : elements.elements()) {
                if (!(element instanceof Whole whole)) {
                    return Optional.empty();
                }
                wholes.add(whole);
            }
            return Optional.of(wholes);
        });
    }

    /** The elements of an integer tensor when all of them are known under the present binding. */
    Optional<List<Long>> numbers() {
        return integers()
                .filter(wholes -> wholes.stream().allMatch(Whole::isKnown))
                .map(wholes -> wholes.stream().map(Whole::value).toList());
    }

    /** The elements of a floating-point tensor when all of them are known under the present binding. */
    Optional<List<Real>> reals() {
        return contents().filter(Contents::isKnown).flatMap(elements -> {
            List<Real> reals = new ArrayList<>(elements.size());
            for (Scalar element : elements.elements()) {
                if (!(element instanceof Real real)) {
                    return Optional.empty();
                }
                reals.add(real);
            }
            return Optional.of(reals);
        });
    }

    /** The only element of an integer tensor with one element; anything when it is not followed. */
    Whole onlyInteger() {
        return integers().filter(all -> all.size() == 1).map(all -> all.get(0)).orElse(Whole.ANY);
    }

    /** The only element when it is known under the present binding. */
    OptionalLong onlyNumber() {
        Whole only = onlyInteger();
        return only.isKnown() ? OptionalLong.of(only.value()) : OptionalLong.empty();
    }

    Optional<Sequence> sequence() {
        return Optional.ofNullable(sequence);
    }

    /**
     * @throws InvalidNode if an extent is negative
     */
    void requireExtents() {
        for (Whole dim : dims()) {
            if (dim.high() < 0) {
                throw new InvalidNode("a dimension would be " + dim);
            }
        }
    }

    /** The extents for people. */
    Shape shape() {
        if (!isRanked()) {
            return Shape.UNKNOWN;
        }
        List<Dim> extents = new ArrayList<>(rank());
        for (Whole dim : dims()) {
            extents.add(dim.toDim());
        }
        return Shape.of(extents);
    }

    /** What holds whether it is this or the other. */
    Value or(Value other) {
        ElementType either = type == other.type ? type : ElementType.UNKNOWN;
        if (sequence != null && other.sequence != null) {
            return of(sequence.or(other.sequence));
        }
        if (!isRanked() || !other.isRanked() || rank() != other.rank()) {
            return unknown(either);
        }
        List<Whole> merged = new ArrayList<>(rank());
        for (int i = 0; i < rank(); i++) {
            merged.add(dim(i).or(other.dim(i)));
        }
        Value value = of(either, merged);
        return contents().equals(other.contents()) ? value.with(contents()) : value;
    }

    /** Whether the same is known of both, their elements aside. */
    boolean looksLike(Value other) {
        return type == other.type && dims.equals(other.dims) && Objects.equals(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return type.label() + dims.map(Object::toString).orElse("[?]");
    }
}
