package io.splitscope.runtime;

import io.splitscope.model.ElementType;
import java.nio.ByteBuffer;

/** Compares what the whole gives with what the halves give. */
public final class Comparing {

    private final Tolerance tolerance;

    /** @param tolerance what counts as the same */
    public Comparing(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * Compares one output.
     *
     * @param name its name
     * @throws RunException if the elements cannot be read
     */
    public OutputComparison compare(String name, Value whole, Value halves) throws RunException {
        ElementType type = whole.type();
        if (type != halves.type() || !whole.shape().equals(halves.shape())) {
            return apart(name, type, whole.elements());
        }
        if (type == ElementType.STRING) {
            return whole.texts().equals(halves.texts())
                    ? same(name, type, whole.elements(), 0)
                    : new OutputComparison(name, type, whole.elements(), false, Double.NaN, Double.NaN, 0, false);
        }
        ByteBuffer expected = whole.bytes();
        ByteBuffer actual = halves.bytes();
        return compare(name, type, new Numbers(type, expected), new Numbers(type, actual), expected.equals(actual));
    }

    private OutputComparison compare(
            String name, ElementType type, Numbers expected, Numbers actual, boolean bitEqual) {
        double difference = 0;
        double largest = 0;
        long notFinite = 0;
        for (int i = 0; i < expected.count(); i++) {
            double wanted = expected.get(i);
            double got = actual.get(i);
            boolean finite = Double.isFinite(wanted);
            notFinite += finite ? 0 : 1;
            largest = finite ? Math.max(largest, Math.abs(wanted)) : largest;
            if (Double.compare(wanted, got) != 0) {
                difference = Math.max(
                        difference, finite && Double.isFinite(got) ? Math.abs(wanted - got) : Double.POSITIVE_INFINITY);
            }
        }
        if (bitEqual) {
            return same(name, type, expected.count(), notFinite);
        }
        double relative = difference == 0 ? 0 : difference / largest;
        boolean within = difference <= tolerance.absolute(type, largest);
        return new OutputComparison(name, type, expected.count(), false, difference, relative, notFinite, within);
    }

    private static OutputComparison same(String name, ElementType type, long elements, long notFinite) {
        return new OutputComparison(name, type, elements, true, 0, 0, notFinite, true);
    }

    private static OutputComparison apart(String name, ElementType type, long elements) {
        return new OutputComparison(
                name, type, elements, false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, false);
    }
}
