package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dimensions that exporters write as formulas. */
class DimExpressionTest {

    private static final Map<String, Long> VALUES = Map.of("batch", 3L, "seq_len", 7L, "past", 10L, "s0", 224L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seq_len + past            | 17",
                "2*batch                   | 6",
                "batch*seq_len             | 21",
                "past - seq_len - 1        | 2",
                "((s0 - 1)//2) + 1         | 112",
                "floor(s0/2 - 1/2) + 1     | 112",
                "-(-past//4)               | 3",
                "Max(1, past - 20)         | 1",
                "min(past,seq_len,batch)   | 3",
                "past % seq_len            | 3",
                "Mod(-1, 4)                | 3",
                "CeilDiv(past, 4)          | 3",
                "ceiling(past/4)           | 3",
                "past/5*2                  | 4",
                "- batch + 5               | 2"
            })
    void formulas_have_the_value_that_python_gives_them(String formula, long value) {
        assertThat(DimExpression.parse(formula).orElseThrow().value(VALUES)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch", "unk__12", "", " ", "1", "a b", "past +", "(past", "past)", "?", "x-ray é", "f(past)", "Max()"
            })
    void plain_names_and_texts_that_are_no_formula_stay_names(String name) {
        assertThat(DimExpression.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"past/4", "past//(batch - 3)", "past % (batch - 3)", "past + other", "999999999999999999*s0"})
    void what_is_no_whole_number_has_no_value(String formula) {
        assertThat(DimExpression.parse(formula).map(parsed -> parsed.value(VALUES)))
                .isEqualTo(Optional.of(OptionalLong.empty()));
    }

    @Test
    void a_formula_names_its_symbols_once() {
        assertThat(DimExpression.parse("Max(past, past*batch) + 1")
                        .orElseThrow()
                        .symbols())
                .containsExactly("past", "batch");
    }
}
