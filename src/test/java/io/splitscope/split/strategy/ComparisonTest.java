package io.splitscope.split.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Problems;
import io.splitscope.split.strategy.Comparison.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Workload CHAIN =
            Problems.chain(new double[] {1e9, 1e9, 1e9}, new double[] {1e6, 1e6, 1e5, 1e2});

    private static Comparison compare(Setting setting) {
        List<Integer> layers = IntStream.range(0, CHAIN.layers()).boxed().toList();
        BlockTree flat = new BlockTree(new Block(0, "", "", Kind.MODEL.label(), layers, List.of(), 0));
        return Comparison.of(new StrategyProblem(CHAIN, flat, SettingRange.USUAL), setting);
    }

    private static Row row(Comparison comparison, SplitStrategy strategy) {
        return comparison.rows().stream()
                .filter(row -> row.strategy().equals(strategy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_strategy_has_its_row_once_in_the_order_of_the_list() {
        assertThat(compare(Setting.DEFAULT).rows()).extracting(Row::strategy).isEqualTo(Strategies.all());
    }

    @Test
    void the_loss_is_how_much_longer_a_split_takes_as_a_part_of_the_optimum() {
        Comparison comparison = compare(Setting.DEFAULT);
        double least = row(comparison, Strategies.OPTIMUM).result().seconds().orElseThrow();

        assertThat(row(comparison, Strategies.OPTIMUM).loss()).hasValue(0);
        assertThat(comparison.rows())
                .filteredOn(row -> row.loss().isPresent())
                .hasSizeGreaterThan(2)
                .allSatisfy(row -> assertThat(row.loss().getAsDouble())
                        .isCloseTo(row.result().seconds().orElseThrow() / least - 1, within(1e-12)));
    }

    @Test
    void where_no_split_keeps_the_pins_no_strategy_has_a_loss() {
        Comparison comparison = compare(Setting.DEFAULT.withPins(new Pins(Set.of(2), Set.of(0))));

        assertThat(comparison.rows()).allSatisfy(row -> {
            assertThat(row.result().answer()).isInstanceOf(RuledOut.class);
            assertThat(row.loss()).isEmpty();
        });
    }

    @Test
    void choosing_takes_time_and_none_of_it_is_negative() {
        assertThat(compare(Setting.DEFAULT).rows())
                .allSatisfy(row -> assertThat(row.micros()).isPositive().isFinite());
    }
}
