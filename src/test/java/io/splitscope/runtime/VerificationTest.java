package io.splitscope.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What counts as the same. */
class VerificationTest {

    @Test
    void one_other_bit_is_told_with_its_size() throws RunException {
        OutputComparison comparison = compare(Tolerance.BY_TYPE, floats(1, -4, 2), floats(1, -4, 2.001f));
        assertThat(comparison.bitEqual()).isFalse();
        assertThat(comparison.within()).isTrue();
        assertThat(comparison.elements()).isEqualTo(3);
        assertThat(comparison.largestDifference()).isBetween(0.00099, 0.00101);
        assertThat(comparison.relativeDifference()).isBetween(0.00024, 0.00026);
        Verified exact = new Verified(true, List.of(comparison), List.of(1L), 0);
        Verified fused = new Verified(false, List.of(comparison), List.of(1L), 0);
        assertThat(exact.holds()).isFalse();
        assertThat(fused.holds()).isTrue();
    }

    @Test
    void a_difference_beyond_the_tolerance_is_none_of_the_runtime() throws RunException {
        assertThat(compare(Tolerance.BY_TYPE, floats(1, 2), floats(1, 2.1f)).within())
                .isFalse();
        assertThat(compare(new Tolerance(OptionalDouble.of(0.1)), floats(1, 2), floats(1, 2.1f))
                        .within())
                .isTrue();
    }

    @Test
    void no_number_is_the_same_as_no_number_and_as_nothing_else() throws RunException {
        OutputComparison same = compare(Tolerance.BY_TYPE, floats(Float.NaN, 1), floats(Float.NaN, 1));
        assertThat(same.bitEqual()).isTrue();
        assertThat(same.notFinite()).isEqualTo(1);
        OutputComparison other = compare(Tolerance.BY_TYPE, floats(Float.NaN, 1), floats(0, 1));
        assertThat(other.within()).isFalse();
        assertThat(other.largestDifference()).isInfinite();
    }

    @Test
    void other_extents_are_never_the_same() throws RunException {
        try (Value row = Value.of(ElementType.FLOAT, List.of(1L, 2L), floats(1, 2));
                Value column = Value.of(ElementType.FLOAT, List.of(2L, 1L), floats(1, 2))) {
            OutputComparison comparison = new Comparing(Tolerance.BY_TYPE).compare("y", row, column);
            assertThat(comparison.bitEqual()).isFalse();
            assertThat(comparison.within()).isFalse();
        }
    }

    private static OutputComparison compare(Tolerance tolerance, ByteBuffer whole, ByteBuffer halves)
            throws RunException {
        long elements = whole.remaining() / Float.BYTES;
        try (Value expected = Value.of(ElementType.FLOAT, List.of(elements), whole);
                Value actual = Value.of(ElementType.FLOAT, List.of(elements), halves)) {
            return new Comparing(tolerance).compare("y", expected, actual);
        }
    }

    private static ByteBuffer floats(float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.nativeOrder());
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return bytes.flip();
    }
}
