package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Map<String, Long> NOW = Map.of("batch", 3L, "seq", 17L);

    private static Whole symbol(String name) {
        return Whole.symbol(name, NOW.get(name));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        Arbitrary<Expression> leaves = Arbitraries.oneOf(
                Arbitraries.longs().between(-40, 40).map(Expression::of),
                Arbitraries.of("batch", "seq").map(Expression::symbol));
        return leaves.list().ofMinSize(1).ofMaxSize(5).map(parts -> {
            Expression sum = parts.get(0);
            for (int i = 1; i < parts.size(); i++) {
                Expression next = parts.get(i);
                sum = (i % 2 == 0 ? sum.plus(next) : sum.times(next)).orElse(sum);
            }
            return sum;
        });
    }

    @Property
    void an_expression_has_the_value_that_arithmetic_gives(
            @ForAll("expressions") Expression a,
            @ForAll("expressions") Expression b,
            @ForAll @IntRange(min = 1, max = 50) int batch,
            @ForAll @IntRange(min = 1, max = 50) int seq) {
        ToLongFunction<String> symbols = name -> name.equals("batch") ? batch : seq;
        long x = a.value(symbols);
        long y = b.value(symbols);

        a.plus(b).ifPresent(sum -> assertThat(sum.value(symbols)).isEqualTo(x + y));
        a.minus(b).ifPresent(difference -> assertThat(difference.value(symbols)).isEqualTo(x - y));
        a.times(b).ifPresent(product -> assertThat(product.value(symbols)).isEqualTo(x * y));
        a.max(b).ifPresent(larger -> assertThat(larger.value(symbols)).isEqualTo(Math.max(x, y)));
        a.min(b).ifPresent(smaller -> assertThat(smaller.value(symbols)).isEqualTo(Math.min(x, y)));
        if (y != 0) {
            a.floorDiv(b)
                    .ifPresent(quotient -> assertThat(quotient.value(symbols)).isEqualTo(Math.floorDiv(x, y)));
        }
        a.compare(b).ifPresent(sign -> assertThat(sign).isEqualTo(Long.compare(x, y)));
    }

    @Property
    void equal_polynomials_are_equal_however_they_were_computed(
            @ForAll("expressions") Expression a, @ForAll("expressions") Expression b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).flatMap(sum -> sum.minus(b))).isIn(Optional.of(a), Optional.empty());
    }

    @Test
    void people_read_what_they_would_write() {
        Whole batch = symbol("batch");
        Whole seq = symbol("seq");

        assertThat(seq.times(2).plus(1)).hasToString("2*seq + 1");
        assertThat(batch.times(seq).times(768)).hasToString("768*batch*seq");
        assertThat(seq.plus(-1)).hasToString("seq - 1");
        assertThat(seq.plus(-1).floorDiv(2)).hasToString("floor((seq + 1)/2) - 1");
        assertThat(seq.min(Whole.of(512))).hasToString("min(512, seq)");
    }

    @Test
    void what_divides_evenly_leaves_no_rounding_behind() {
        Whole elements = symbol("batch").times(symbol("seq").plus(1)).times(64);

        assertThat(elements.floorDiv(symbol("seq").plus(1).times(8))).hasToString("8*batch");
    }

    @Test
    void extents_are_known_to_be_1_or_more() {
        assertThat(symbol("seq").plus(-1).max(Whole.ZERO)).hasToString("seq - 1");
        assertThat(symbol("seq").equalTo(Whole.of(-1)).is(0)).isTrue();
        assertThat(symbol("seq").equalTo(Whole.ONE).is(0)).isFalse();
    }

    @Property
    void an_interval_holds_every_number_it_could_be(
            @ForAll @IntRange(min = -20, max = 20) int a,
            @ForAll @IntRange(min = -20, max = 20) int b,
            @ForAll @IntRange(min = 0, max = 5) int slackA,
            @ForAll @IntRange(min = 0, max = 5) int slackB) {
        Whole x = Whole.between(a - slackA, a + 2L * slackA);
        Whole y = Whole.between(b - slackB, b + slackB);

        assertHolds(x.plus(y), a + b);
        assertHolds(x.minus(y), a - b);
        assertHolds(x.times(y), (long) a * b);
        assertHolds(x.max(y), Math.max(a, b));
        assertHolds(x.min(y), Math.min(a, b));
        assertHolds(x.lessThan(y), a < b ? 1 : 0);
        assertHolds(x.equalTo(y), a == b ? 1 : 0);
        if (b != 0) {
            assertHolds(x.floorDiv(y), Math.floorDiv(a, b));
            assertHolds(x.truncatedDiv(y), a / b);
            assertHolds(x.floorMod(y), Math.floorMod(a, b));
        }
    }

    private static void assertHolds(Whole interval, long value) {
        assertThat(interval.low()).as("%s", interval).isLessThanOrEqualTo(value);
        assertThat(interval.high()).as("%s", interval).isGreaterThanOrEqualTo(value);
    }
}
