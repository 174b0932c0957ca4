package io.splitscope.split.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.MappedSplitter.Answer;
import io.splitscope.split.envelope.MappedSplitter.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SplitMapTest {

    private static final double ROUNDING = 1e-11;

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property(tries = 2_000)
    void the_map_answers_like_a_minimum_cut_in_any_setting(
            @ForAll("problems") Problem problem,
            @ForAll @DoubleRange(min = 0, max = 1) double speed,
            @ForAll @DoubleRange(min = 0, max = 1) double rate)
            throws Exception {
        if (!solvable(problem)) {
            return;
        }
        Plane plane = plane(problem.setting());
        SplitMap map = map(new Splitter(problem.workload()), plane);
        assertThat(map.isExact()).isTrue();
        Setting setting = plane.at(1e4 * Math.pow(1e8, speed), 1e4 * Math.pow(1e6, rate));
        double delay = new Splitter(problem.workload()).solve(setting).delay().total();
        assertThat(map.at(setting).orElseThrow().delay().total()).isCloseTo(delay, within(delay * ROUNDING));
    }

    @Property
    void what_a_map_in_the_making_calls_exact_is_exact(@ForAll("problems") Problem problem) throws Exception {
        if (!solvable(problem)) {
            return;
        }
        Plane plane = plane(problem.setting());
        List<SplitMap> partial = new ArrayList<>();
        SplitMap.of(new Splitter(problem.workload()), plane, partial::add, Progress.NONE);
        Splitter splitter = new Splitter(problem.workload());
        for (SplitMap map : partial) {
            for (Setting setting : settings(plane, 20)) {
                double delay = splitter.solve(setting).delay().total();
                map.at(setting).ifPresent(split -> assertThat(split.delay().total())
                        .isCloseTo(delay, within(delay * ROUNDING)));
            }
        }
    }

    @Property
    void all_over_a_cell_no_minimum_cut_beats_its_split(@ForAll("problems") Problem problem) throws Exception {
        if (!solvable(problem)) {
            return;
        }
        Plane plane = plane(problem.setting());
        Splitter splitter = new Splitter(problem.workload());
        for (SplitMap.Cell cell : map(new Splitter(problem.workload()), plane).cells()) {
            List<Point> corners = cell.region().vertices();
            for (int i = 0; i < corners.size(); i++) {
                Point inside = corners.get(i)
                        .towards(corners.get((i + 1) % corners.size()), 0.3)
                        .towards(corners.get((i + 2) % corners.size()), 0.3);
                Setting setting = plane.at(inside.deviceSpeed(), inside.uplink());
                double delay = splitter.solve(setting).delay().total();
                double own = cell.best().load().seconds(Rates.of(setting));
                assertThat(own).isCloseTo(delay, within(delay * ROUNDING));
            }
        }
    }

    /** Cells may share a strip where their splits tie within the solver's tolerance. */
    @Property
    void the_cells_cover_the_plane(@ForAll("problems") Problem problem) throws Exception {
        if (solvable(problem)) {
            Plane plane = plane(problem.setting());
            SplitMap map = map(new Splitter(problem.workload()), plane);
            double covered = map.cells().stream()
                    .mapToDouble(cell -> area(cell.region()))
                    .sum();
            double whole = area(plane.whole());
            assertThat(covered).isCloseTo(whole, within(whole * 1e-4));
        }
    }

    @Property
    void a_setting_outside_the_map_is_answered_by_a_minimum_cut(@ForAll("problems") Problem problem) throws Exception {
        if (!solvable(problem)) {
            return;
        }
        Splitter splitter = new Splitter(problem.workload());
        MappedSplitter mapped = new MappedSplitter(splitter);
        Setting inside = plane(problem.setting()).at(1e6, 1e6);
        assertThat(mapped.solve(inside).source()).isEqualTo(Source.MINIMUM_CUT);
        mapped.use(Envelopes.NONE.with(map(new Splitter(problem.workload()), plane(problem.setting()))));
        assertThat(mapped.solve(inside).source()).isEqualTo(Source.MAP);
        for (Setting outside : List.of(
                inside.withDeviceSpeed(1e13),
                inside.withServerSpeed(inside.serverSpeed() * 2),
                inside.withLocalIterations(7),
                inside.withRawDataStays(!inside.rawDataStays()),
                inside.withLink(new Link(
                        1e6, inside.link().downlink() * 2, inside.link().latency())))) {
            if (solvable(new Problem(problem.workload(), outside))) {
                Answer answer = mapped.solve(outside);
                assertThat(answer.source()).isEqualTo(Source.MINIMUM_CUT);
                assertThat(answer.split().delay())
                        .isEqualTo(splitter.solve(outside).delay());
            }
        }
    }

    @Example
    void the_map_of_googlenet_cuts_block_4a_inside() throws Exception {
        Model model = OnnxReader.read(SharedModels.model("googlenet_ts17"), Progress.NONE)
                .model();
        List<Layer> block = model.layers().stream()
                .filter(layer -> layer.displayName().startsWith("/inception4a/"))
                .toList();
        assertThat(block).isNotEmpty();
        Workload workload = ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL);
        Plane plane = new Plane(Setting.DEFAULT.withMode(Mode.INFERENCE).withServerSpeed(1e15), 1e8, 1e14, 1e5, 1e10);
        SplitMap map = map(new Splitter(workload), plane);
        assertThat(map.cells()).anySatisfy(cell -> {
            Split split = cell.best().split();
            assertThat(block.stream().filter(layer -> split.isOnDevice(layer.id())))
                    .hasSizeBetween(1, block.size() - 1);
        });
        Splitter splitter = new Splitter(workload);
        for (Setting setting : settings(plane, 200)) {
            double delay = splitter.solve(setting).delay().total();
            assertThat(map.at(setting).orElseThrow().delay().total()).isCloseTo(delay, within(delay * ROUNDING));
        }
    }

    @Example
    void a_workload_without_layers_has_a_map_of_one_cell() throws Exception {
        Workload nothing = new Workload(new double[0], List.of(), List.of());
        assertThat(map(new Splitter(nothing), plane(Setting.DEFAULT)).cells()).hasSize(1);
    }

    @Example
    void making_a_map_ends_when_nobody_waits_for_it() {
        Splitter splitter = new Splitter(Problems.chain(new double[] {1e9}, new double[] {1e6, 1e6}));
        assertThatThrownBy(() -> SplitMap.of(splitter, plane(Setting.DEFAULT), map -> {}, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static Plane plane(Setting base) {
        return new Plane(base, 1e4, 1e12, 1e4, 1e10);
    }

    private static SplitMap map(Splitter splitter, Plane plane) throws UnsatisfiablePinsException {
        return SplitMap.of(splitter, plane, map -> {}, Progress.NONE);
    }

    private static List<Setting> settings(Plane plane, int number) {
        Random random = new Random(7);
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double speed =
                    plane.leastSpeed() * Math.pow(plane.greatestSpeed() / plane.leastSpeed(), random.nextDouble());
            double rate =
                    plane.leastUplink() * Math.pow(plane.greatestUplink() / plane.leastUplink(), random.nextDouble());
            settings.add(plane.at(speed, rate));
        }
        return settings;
    }

    private static double area(Polygon polygon) {
        double sum = 0;
        List<Point> corners = polygon.vertices();
        for (int i = 0; i < corners.size(); i++) {
            Point one = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            sum += one.u() * next.v() - next.u() * one.v();
        }
        return sum / 2;
    }

    private static boolean solvable(Problem problem) {
        try {
            new Splitter(problem.workload()).solve(problem.setting());
            return true;
        } catch (UnsatisfiablePinsException e) {
            return false;
        }
    }
}
