package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimal splits of real models, found by others' solvers. */
class PublishedCutsTest {

    private static final double AGREEMENT = 1e-9;

    static List<PublishedCut> all() {
        return PublishedCut.all();
    }

    static Stream<PublishedCut> thatCountOnlyMacs() {
        return all().stream().filter(PublishedCut::countsOnlyMacs);
    }

    @ParameterizedTest
    @MethodSource("all")
    void our_solver_finds_the_published_delay(PublishedCut cut) throws Exception {
        Workload asPublished = answered(cut, true);
        assertThat(delay(asPublished, cut)).isCloseTo(cut.total(), within(cut.total() * AGREEMENT));
        Workload byOurRule = answered(cut, false);
        assertThat(delay(byOurRule, cut))
                .isCloseTo(cut.totalWithoutIntegerGradients(), within(cut.totalWithoutIntegerGradients() * AGREEMENT));
    }

    @ParameterizedTest
    @MethodSource("all")
    void our_baselines_are_the_published_ones(PublishedCut cut) {
        Splitter splitter = new Splitter(answered(cut, true));
        Baselines baselines = new Baselines(splitter, splitter::solve);
        assertThat(baselines.deviceOnly(cut.setting()).delay().total())
                .isCloseTo(cut.allDevice(), within(cut.allDevice() * AGREEMENT));
        assertThat(baselines
                        .serverOnly(cut.setting())
                        .split()
                        .orElseThrow()
                        .delay()
                        .total())
                .isCloseTo(cut.allServer(), within(cut.allServer() * AGREEMENT));
    }

    @ParameterizedTest
    @MethodSource("thatCountOnlyMacs")
    void from_the_file_to_the_split_the_published_delay_is_found(PublishedCut cut) throws Exception {
        Model model = OnnxReader.read(SharedModels.model(cut.model()), Progress.NONE)
                .model(answered(cut).dims());
        long bound = model.batch().size();
        Workload workload = ModelCost.of(model).workload(OptionalLong.of(cut.batch() * bound), FlopRule.MACS_ONLY);
        assertThat(delay(workload, cut))
                .isCloseTo(cut.totalWithoutIntegerGradients(), within(cut.totalWithoutIntegerGradients() * AGREEMENT));
    }

    private static Workload answered(PublishedCut cut, boolean gradientsOfIntegers) {
        return answered(cut).workload(cut.batch(), !cut.countsOnlyMacs(), gradientsOfIntegers);
    }

    private static AnsweredModel answered(PublishedCut cut) {
        return new AnsweredModel(cut.model());
    }

    private static double delay(Workload workload, PublishedCut cut) throws UnsatisfiablePinsException {
        return new Splitter(workload).solve(cut.setting()).delay().total();
    }
}
