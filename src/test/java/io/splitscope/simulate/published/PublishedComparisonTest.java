package io.splitscope.simulate.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.block.BlockDetector;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PublishedComparisonTest {

    @Test
    void the_best_split_each_round_never_loses_and_every_setting_and_carrier_is_there() throws OnnxException {
        Model model = OnnxReader.read(SharedModels.model("googlenet_ts17"), Progress.NONE)
                .model(Map.of());
        ModelCost cost = ModelCost.of(model);
        Subject subject = new Subject(
                "GoogLeNet", batch -> cost.workload(OptionalLong.of(batch), FlopRule.ALL), BlockDetector.detect(model));
        PublishedComparison comparison = PublishedComparison.run(List.of(subject), Progress.NONE);
        assertThat(comparison.rows()).extracting(ComparedRow::carrier).containsExactly("n1", "n257");
        assertThat(comparison.rows()).allSatisfy(row -> {
            assertThat(row.reductions().keySet()).containsExactlyElementsOf(PublishedComparison.benchmarks());
            assertThat(row.reductions().values()).allSatisfy(PublishedComparisonTest::isNoLoss);
            isNoLoss(row.lossOfBlocks());
        });
        assertThat(comparison.times()).singleElement().satisfies(times -> assertThat(times.lookedUp())
                .isPositive());
    }

    private static void isNoLoss(Spread spread) {
        assertThat(spread.least()).isGreaterThan(-1e-9);
        assertThat(spread.base()).isBetween(spread.least(), spread.greatest());
    }
}
