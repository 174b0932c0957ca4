package io.splitscope.cost.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Attribute;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.NodeId;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MACs by the operators' definitions, worked out by hand. */
class ContributedWorkTest {

    private static Tensor t(long... extents) {
        return new Tensor(
                0, "t" + Arrays.toString(extents), ElementType.FLOAT, Shape.of(extents), Tensor.Role.ACTIVATION);
    }

    private static Layer layer(
            String domain, String op, List<Tensor> operands, List<Tensor> results, Map<String, Attribute> settings) {
        return new Layer(0, NodeId.of(0), op, op, domain, operands, List.of(), results, List.of(), settings, Map.of());
    }

    private static Work work(String op, List<Tensor> operands, List<Tensor> results, Map<String, Attribute> settings) {
        return OperatorWork.of(layer("com.microsoft", op, operands, results, settings), Sizes.EXACT);
    }

    @Test
    void fused_attention_counts_its_projections_and_all_pairs_with_the_cache() {
        Work work = work(
                "Attention",
                List.of(t(2, 5, 12), t(12, 36), t(36), Tensor.ABSENT, t(2, 2, 3, 7, 4)),
                List.of(t(2, 5, 12), t(2, 2, 3, 12, 4)),
                Map.of());

        long projections = 2 * 5 * 12 * 36;
        long pairs = 2 * 5 * 12;
        assertThat(work.macs()).isEqualTo(Count.of(projections + pairs * (12 + 12)));
    }

    @Test
    void past_keys_count_with_the_new_ones() {
        Work work = work(
                "MultiHeadAttention",
                List.of(
                        t(2, 5, 12),
                        t(2, 5, 12),
                        t(2, 5, 12),
                        Tensor.ABSENT,
                        Tensor.ABSENT,
                        Tensor.ABSENT,
                        t(2, 3, 7, 4),
                        t(2, 3, 7, 4)),
                List.of(t(2, 5, 12)),
                Map.of());

        assertThat(work.macs()).isEqualTo(Count.of(2 * 5 * 12 * (12 + 12)));
    }

    @Test
    void packed_queries_keys_and_values_count_once_each() {
        assertThat(work("MultiHeadAttention", List.of(t(2, 5, 3, 3, 4)), List.of(t(2, 5, 12)), Map.of())
                        .macs())
                .isEqualTo(Count.of(2 * 5 * 5 * (12 + 12)));
    }

    @Test
    void only_the_chosen_experts_work() {
        Work work = work(
                "MoE",
                List.of(t(6, 8), t(6, 4), t(4, 32, 8), Tensor.ABSENT, t(4, 8, 16)),
                List.of(t(6, 8)),
                Map.of("k", new Attribute.Int(2)));

        assertThat(work.macs()).isEqualTo(Count.of(6 * 2 * (32 * 8 + 8 * 16)));
    }

    @Test
    void weights_of_four_bits_count_as_numbers_not_as_bytes() {
        Work work = work(
                "QMoE",
                List.of(t(6, 8), t(6, 4), t(4, 16, 4), t(4, 16), Tensor.ABSENT, t(4, 8, 8), t(4, 8)),
                List.of(t(6, 8)),
                Map.of("k", new Attribute.Int(1)));

        assertThat(work.macs()).isEqualTo(Count.of(6 * (16 * 8 + 8 * 16)));
    }

    @Test
    void an_operator_of_a_foreign_domain_is_not_taken_for_its_namesake() {
        List<Tensor> operands = List.of(t(1, 3, 8, 8), t(4, 3, 3, 3));
        List<Tensor> results = List.of(t(1, 4, 6, 6));

        assertThat(OperatorWork.of(layer("org.example", "Conv", operands, results, Map.of()), Sizes.EXACT))
                .isEqualTo(Work.UNKNOWN);
        assertThat(OperatorWork.of(layer("", "Conv", operands, results, Map.of()), Sizes.EXACT)
                        .macs())
                .isEqualTo(Count.of(4 * 36 * 27));
    }

    @Test
    void attention_means_something_else_in_each_domain() {
        List<Tensor> operands = List.of(t(1, 2, 4, 8), t(1, 2, 6, 8), t(1, 2, 6, 8));
        List<Tensor> results = List.of(t(1, 2, 4, 8));

        assertThat(OperatorWork.of(layer("", "Attention", operands, results, Map.of()), Sizes.EXACT)
                        .macs())
                .isEqualTo(Count.of(2 * 4 * 6 * (8 + 8)));
        assertThat(work("Attention", operands, results, Map.of()).macs().isKnown())
                .isFalse();
    }

    @Test
    void pairs_that_the_data_picks_are_not_counted() {
        assertThat(work("LongformerAttention", List.of(t(1, 8, 12)), List.of(t(1, 8, 12)), Map.of()))
                .isEqualTo(Work.UNKNOWN);
    }

    @Test
    void what_is_never_counted_is_not_said_to_be() {
        assertThat(OperatorWork.isCounted("com.microsoft", "SparseAttention")).isFalse();
        assertThat(OperatorWork.isCounted("", "MaxRoiPool")).isFalse();
        assertThat(OperatorWork.isCounted("com.microsoft", "Attention")).isTrue();
    }

    @Test
    void a_product_shares_the_rows_of_its_left_operand_wherever_they_lie() {
        Map<String, Attribute> settings = Map.of("transA", new Attribute.Int(1), "transBatchA", new Attribute.Int(1));

        assertThat(work("FusedMatMul", List.of(t(5, 3, 4), t(3, 5, 6)), List.of(t(3, 4, 6)), settings)
                        .macs())
                .isEqualTo(Count.of(3 * 4 * 6 * 5));
    }
}
