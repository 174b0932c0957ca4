package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EveryRuleTest {

    private static final int TRIES = 300;

    private static final List<String> NUMBERS = List.of(
            "axis",
            "keepdims",
            "group",
            "ceil_mode",
            "batch_dims",
            "blocksize",
            "num_outputs",
            "allowzero",
            "to",
            "dtype",
            "transA",
            "transB",
            "k",
            "hidden_size",
            "layout",
            "q_num_heads",
            "kv_num_heads",
            "num_heads",
            "new_axis",
            "num_scan_inputs",
            "onesided",
            "output_height",
            "start",
            "end",
            "N",
            "stash_type",
            "output_dtype");

    private static final List<String> LISTS = List.of(
            "axes",
            "kernel_shape",
            "strides",
            "pads",
            "dilations",
            "perm",
            "split",
            "starts",
            "ends",
            "shape",
            "output_shape",
            "output_padding",
            "pooled_shape",
            "scan_input_axes",
            "repeats",
            "ngram_indexes");

    @Test
    void no_operator_crashes_on_operands_and_settings_that_make_no_sense() {
        Random random = new Random(7);
        for (Registry.Operator operator : Rules.operators()) {
            for (int i = 0; i < TRIES; i++) {
                OneNode node = nonsense(operator, random);
                assertThatCode(() -> read(node.infer())).as("%s", operator).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void an_operator_nobody_knows_leaves_its_result_unknown_and_warns() {
        Inferred inferred = OneNode.of("Frobnicate").data(1, 3).infer();

        assertThat(inferred.fact("out0")).isEqualTo(Fact.UNKNOWN);
        assertThat(inferred.warnings()).singleElement().asString().contains("Frobnicate", "not known");
    }

    @Test
    void an_operator_of_another_domain_is_not_mistaken_for_the_standard_one() {
        assertThat(OneNode.of("Relu").domain("my.own").data(1, 3).infer().fact("out0"))
                .isEqualTo(Fact.UNKNOWN);
    }

    private static void read(Inferred inferred) {
        for (int i = 0; i < 4; i++) {
            assertThat(inferred.fact("out" + i).shape().toString()).isNotNull();
        }
    }

    private static OneNode nonsense(Registry.Operator operator, Random random) {
        OneNode node = OneNode.of(operator.name())
                .domain(operator.domain())
                .opset(1 + random.nextInt(25))
                .outputs(random.nextInt(5))
                .bind("s", 1 + random.nextInt(4));
        int operands = random.nextInt(6);
        for (int i = 0; i < operands; i++) {
            operand(node, random);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            node.set(NUMBERS.get(random.nextInt(NUMBERS.size())), number(random));
            List<Long> values = LongStream.generate(() -> number(random))
                    .limit(random.nextInt(5))
                    .boxed()
                    .toList();
            node.attribute(LISTS.get(random.nextInt(LISTS.size())), new AttributeValue.Ints(values));
        }
        if (random.nextInt(8) == 0) {
            node.set(
                    "equation",
                    List.of("ij,jk->ik", "...i,i", "ii->", "a", "b->c", "->", "?")
                            .get(random.nextInt(7)));
        }
        return node;
    }

    private static void operand(OneNode node, Random random) {
        ElementType type = List.of(ElementType.FLOAT, ElementType.INT64, ElementType.BOOL, ElementType.STRING)
                .get(random.nextInt(4));
        List<Object> extents = new ArrayList<>();
        int rank = random.nextInt(5);
        for (int i = 0; i < rank; i++) {
            extents.add(List.of(0, 1, 2, 3, "s", "?").get(random.nextInt(6)));
        }
        switch (random.nextInt(5)) {
            case 0 -> node.absent();
            case 1 -> node.unranked();
            case 2 ->
                node.vector(LongStream.generate(() -> number(random))
                        .limit(random.nextInt(5))
                        .toArray());
            case 3 -> constant(node, type, random);
            default -> node.data(type, extents.toArray());
        }
    }

    private static void constant(OneNode node, ElementType type, Random random) {
        List<Long> extents = LongStream.generate(() -> random.nextInt(4))
                .limit(random.nextInt(4))
                .boxed()
                .toList();
        int count = extents.stream().reduce(1L, (a, b) -> a * b).intValue();
        if (type == ElementType.FLOAT) {
            double[] reals = IntStream.range(0, count)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            node.stored(type, extents, new StoredTensor.Reals(reals));
        } else {
            long[] whole =
                    IntStream.range(0, count).mapToLong(i -> number(random)).toArray();
            node.stored(type, extents, new StoredTensor.Integers(whole));
        }
    }

    private static long number(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> -1_000_000_007L;
            default -> random.nextInt(9) - 3;
        };
    }
}
