package io.splitscope.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static List<Term> terms(String text) throws QuerySyntaxException {
        return Query.parse(text).terms();
    }

    @Test
    void words_are_told_from_sizes_and_numbers() throws QuerySyntaxException {
        assertThat(terms("Conv 3x3")).containsExactly(new Term.Words("conv"), new Term.Sizes(List.of(3L, 3L)));
        assertThat(terms("64×56×56")).containsExactly(new Term.Sizes(List.of(64L, 56L, 56L)));
        assertThat(terms("512").get(0)).isInstanceOf(Term.Number.class);
        assertThat(terms("conv1")).containsExactly(new Term.Words("conv1"));
    }

    @ParameterizedTest
    @CsvSource({
        ">10MB, OUTPUT_BYTES, 1e7",
        "> 10 MB, OUTPUT_BYTES, 1e7",
        ">10 mb, OUTPUT_BYTES, 1e7",
        ">1MiB, OUTPUT_BYTES, 1048576",
        ">1GFLOP, WORK, 1e9",
        ">2 gflops, WORK, 2e9",
        ">1M params, PARAMETERS, 1e6",
        ">1Mparams, PARAMETERS, 1e6",
        ">300 parameters, PARAMETERS, 300",
        ">1G macs, MACS, 1e9",
    })
    void amounts_are_read_with_their_units(String text, Measure measure, double limit) throws QuerySyntaxException {
        assertThat(terms(text)).containsExactly(new Term.Amount(measure, Comparison.ABOVE, limit));
    }

    @Test
    void an_amount_takes_no_more_words_than_it_needs() throws QuerySyntaxException {
        assertThat(terms("<=1 kB relu"))
                .containsExactly(
                        new Term.Amount(Measure.OUTPUT_BYTES, Comparison.AT_MOST, 1000), new Term.Words("relu"));
        assertThat(terms("≥1kB")).containsExactly(new Term.Amount(Measure.OUTPUT_BYTES, Comparison.AT_LEAST, 1000));
    }

    @Test
    void quotes_keep_words_together_and_hide_their_meaning() throws QuerySyntaxException {
        assertThat(terms("\"Inception 4a\" \"cut\""))
                .containsExactly(new Term.Words("inception 4a"), new Term.Words("cut"));
        assertThat(terms("cut")).containsExactly(new Term.Place(Where.CUT));
    }

    @Test
    void a_minus_turns_any_term_round() throws QuerySyntaxException {
        assertThat(terms("-relu -\"two words\" -on:server"))
                .containsExactly(
                        new Term.Not(new Term.Words("relu")),
                        new Term.Not(new Term.Words("two words")),
                        new Term.Not(new Term.Place(Where.SERVER)));
        assertThat(terms("conv-1")).containsExactly(new Term.Words("conv-1"));
    }

    @Test
    void names_with_colons_are_words() throws QuerySyntaxException {
        assertThat(terms("onnx::Conv_12 model/x:0"))
                .containsExactly(new Term.Words("onnx::conv_12"), new Term.Words("model/x:0"));
    }

    @ParameterizedTest
    @CsvSource({
        ">, unit",
        ">10, unit",
        ">1M, unit",
        "> MB, number",
        ">x relu MB, number",
        "on:phone, on:device or on:server",
        "op:, op:Relu",
        "kernel:big, kernel:3x3",
        "-, leave out",
        "--relu, leave out",
        "\"conv, open",
        "\"\", nothing between",
    })
    void what_is_wrong_is_told_with_what_to_write(String text, String hint) {
        assertThatThrownBy(() -> Query.parse(text))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void only_questions_about_the_split_have_to_be_asked_again() throws QuerySyntaxException {
        assertThat(Query.parse("conv -cut").followsSplit()).isTrue();
        assertThat(Query.parse("pinned").followsSplit()).isTrue();
        assertThat(Query.parse("conv >1MB").followsSplit()).isFalse();
    }

    @Test
    void the_first_amount_says_which_figure_to_show() throws QuerySyntaxException {
        assertThat(Query.parse("conv ->1GFLOP >1MB").measure()).contains(Measure.WORK);
        assertThat(Query.parse("conv").measure()).isEmpty();
    }

    @Property
    void whatever_is_typed_is_read_or_answered_with_a_sentence(@ForAll @StringLength(max = 30) String text) {
        try {
            assertThat(Query.parse(text)).isNotNull();
        } catch (QuerySyntaxException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }
}
