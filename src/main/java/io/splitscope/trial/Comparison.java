package io.splitscope.trial;

import io.splitscope.model.ElementType;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Value;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Compares the results of the two sides with those of the whole. */
final class Comparison {

    private static final int HALF_EXPONENT = 0x7c00;
    private static final int HALF_FRACTION = 0x03ff;
    private static final int HALF_FRACTION_BITS = 10;
    private static final int HALF_BIAS = 15;

    private int compared;
    private boolean sameBits = true;
    private double largest;
    private double scale;
    private String where = "";

    private Comparison() {}

    /**
     * Compares all outputs that hold numbers.
     *
     * @param got what the two sides gave, by name
     * @throws RunException if one of them cannot be read
     */
    static Agreement of(Whole whole, Map<String, Value> got) throws RunException {
        Comparison comparison = new Comparison();
        List<String> names = whole.comparable();
        for (String name : names) {
            comparison.add(name, whole.results().byName().get(name), got.get(name));
        }
        return new Agreement(
                comparison.compared,
                comparison.sameBits,
                comparison.largest,
                comparison.scale,
                comparison.where,
                whole.outputs().stream()
                        .map(output -> output.name())
                        .filter(name -> !names.contains(name))
                        .toList());
    }

    private void add(String name, Value expected, Value given) throws RunException {
        compared++;
        ByteBuffer wanted = expected.bytes();
        ByteBuffer got = given.bytes();
        IntToDoubleFunction wantedNumbers = numbers(expected.type(), wanted);
        IntToDoubleFunction gotNumbers = numbers(given.type(), got);
        boolean sameShape = expected.shape().equals(given.shape()) && expected.type() == given.type();
        if (!sameShape) {
            differ(name, Double.NaN);
        }
        for (int i = 0; sameShape && i < expected.elements(); i++) {
            double number = wantedNumbers.applyAsDouble(i);
            scale = Double.isFinite(number) ? Math.max(scale, Math.abs(number)) : scale;
            double difference = Math.abs(number - gotNumbers.applyAsDouble(i));
            boolean bothNoNumber = Double.isNaN(number) && Double.isNaN(gotNumbers.applyAsDouble(i));
            boolean same = number == gotNumbers.applyAsDouble(i) || bothNoNumber;
            if (!same && !(difference <= largest)) {
                differ(name, difference);
            }
        }
        sameBits &= sameShape && wanted.equals(got);
    }

    private void differ(String name, double difference) {
        if (!Double.isNaN(largest)) {
            largest = difference;
            where = name;
        }
    }

    private static IntToDoubleFunction numbers(ElementType type, ByteBuffer bytes) {
        return switch (type) {
            case FLOAT -> i -> bytes.getFloat(Float.BYTES * i);
            case DOUBLE -> i -> bytes.getDouble(Double.BYTES * i);
            case FLOAT16 -> i -> half(bytes.getShort(Short.BYTES * i));
            case BFLOAT16 -> i -> Float.intBitsToFloat(bytes.getShort(Short.BYTES * i) << Short.SIZE);
            case INT64, UINT64 -> i -> bytes.getLong(Long.BYTES * i);
            case INT32, UINT32 -> i -> bytes.getInt(Integer.BYTES * i);
            case INT16, UINT16 -> i -> bytes.getShort(Short.BYTES * i);
            default -> bytes::get;
        };
    }

    /** IEEE 754 binary16. */
    private static double half(short bits) {
        double sign = bits < 0 ? -1 : 1;
        int exponent = (bits & HALF_EXPONENT) >> HALF_FRACTION_BITS;
        double fraction = (double) (bits & HALF_FRACTION) / (1 << HALF_FRACTION_BITS);
        if (exponent == HALF_EXPONENT >> HALF_FRACTION_BITS) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        return exponent == 0
                ? sign * Math.scalb(fraction, 1 - HALF_BIAS)
                : sign * Math.scalb(1 + fraction, exponent - HALF_BIAS);
    }
}
