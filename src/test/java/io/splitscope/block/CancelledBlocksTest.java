package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.SharedModels;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding blocks and counting work tell how far they are, and end soon when nobody waits any more. */
class CancelledBlocksTest {

    private static Model model;

    /** Notes what it is told, and is cancelled when it has been asked so many times. */
    private static final class Patience implements Progress {
        private final List<Double> fractions = new ArrayList<>();
        private final int most;
        private int asked;

        Patience(int most) {
            this.most = most;
        }

        @Override
        public void report(double fraction, String step) {
            assertThat(step).isNotBlank();
            fractions.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return ++asked > most;
        }
    }

    @BeforeAll
    static void read() throws Exception {
        model = OnnxReader.read(SharedModels.model("deep_transformer_5k_ts17"), Progress.NONE)
                .model();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 2_000, 6_000})
    void finding_blocks_ends_at_whatever_moment_it_is_cancelled(int patience) {
        assertThatThrownBy(() -> BlockDetector.detect(model, new Patience(patience)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void finding_blocks_tells_how_far_it_is() {
        Patience patience = new Patience(Integer.MAX_VALUE);

        BlockDetector.detect(model, patience);

        assertThat(patience.fractions)
                .hasSizeGreaterThan(4)
                .isSorted()
                .startsWith(0.0)
                .endsWith(1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void counting_work_ends_at_whatever_moment_it_is_cancelled(int patience) {
        assertThatThrownBy(() -> ModelCost.of(model, new Patience(patience))).isInstanceOf(CancellationException.class);
    }

    @Test
    void counting_work_tells_how_far_it_is() {
        Patience patience = new Patience(Integer.MAX_VALUE);

        ModelCost.of(model, patience);

        assertThat(patience.fractions).hasSizeGreaterThan(2).isSorted().startsWith(0.0);
        assertThat(patience.fractions)
                .allSatisfy(fraction -> assertThat(fraction).isBetween(0.0, 1.0));
    }
}
