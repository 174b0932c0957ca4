package io.splitscope.split.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Layers;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.ElementType;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MemorySearchTest {

    private static final Setting SETTING = Setting.DEFAULT
            .withDeviceSpeed(1e3)
            .withServerSpeed(1e4)
            .withLink(new Link(2e4, 4e4))
            .withLocalIterations(5);

    private static Model chain() {
        Layers layers = new Layers();
        Tensor x = layers.input(ElementType.FLOAT, Shape.of(1, 4));
        x = layers.add("Gemm", Shape.of(1, 8), x, Layers.weight("w1", 4, 8));
        x = layers.add("Relu", Shape.of(1, 8), x);
        layers.add("Gemm", Shape.of(1, 2), x, Layers.weight("w2", 8, 2));
        return layers.model();
    }

    private static DeviceMemory memory(Model model, Setting setting, Optimizer optimizer, int... device) {
        Workload workload = ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL);
        BitSet layers = new BitSet();
        for (int layer : device) {
            layers.set(layer);
        }
        return new MemoryMeter(model, Iteration.of(workload, setting), optimizer).of(layers);
    }

    @Test
    void training_keeps_every_tensor_and_what_the_optimiser_needs() {
        DeviceMemory memory = memory(chain(), SETTING, Optimizer.ADAM, 0, 1);

        assertThat(memory).isEqualTo(new DeviceMemory(128, 128, 256, 16 + 32 + 32));
        assertThat(memory.total()).isEqualTo(592);
        assertThat(memory(chain(), SETTING, Optimizer.SGD, 0, 1).optimizerState())
                .isZero();
    }

    @Test
    void inference_frees_a_tensor_when_its_last_reader_has_run() {
        DeviceMemory memory = memory(chain(), SETTING.withMode(Mode.INFERENCE), Optimizer.ADAM, 0, 1, 2);

        assertThat(memory).isEqualTo(new DeviceMemory(128 + 64, 0, 0, 32 + 32));
    }

    @Test
    void a_limit_that_the_best_split_respects_changes_nothing() throws UnsatisfiablePinsException {
        Model model = chain();
        Splitter splitter = new Splitter(ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL));

        MemoryFit fit = MemorySearch.search(model, splitter, SETTING, Optimizer.SGD, 1e9);
        Split best = splitter.solve(SETTING);

        assertThat(fit).isInstanceOfSatisfying(MemoryFit.Best.class, found -> assertThat(
                        found.split().device())
                .isEqualTo(best.device()));
    }

    @Test
    void a_limit_below_what_has_to_be_on_the_device_is_told() throws UnsatisfiablePinsException {
        Model model = chain();
        Splitter splitter = new Splitter(ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL));

        assertThat(MemorySearch.search(model, splitter, SETTING, Optimizer.SGD, 10))
                .isInstanceOf(MemoryFit.TooMuch.class);
    }

    @Property(tries = 300)
    void the_best_split_that_fits_lies_between_the_bound_and_what_is_offered(
            @ForAll long seed,
            @ForAll @LongRange(min = 2, max = 7) long size,
            @ForAll @DoubleRange(min = 0.05, max = 1) double share)
            throws UnsatisfiablePinsException {
        Model model = random(new Random(seed), (int) size);
        Setting setting = SETTING.withMode(seed % 3 == 0 ? Mode.INFERENCE : Mode.TRAINING);
        Splitter splitter = new Splitter(ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL));
        MemoryMeter meter = new MemoryMeter(model, Iteration.of(splitter.workload(), setting), Optimizer.MOMENTUM);
        BitSet all = new BitSet();
        all.set(0, model.layers().size());
        double limit = share * meter.of(all).total();

        OptionalDouble truth = bruteForce(splitter, meter, setting, limit);
        MemoryFit fit = MemorySearch.search(model, splitter, setting, Optimizer.MOMENTUM, limit);

        if (fit instanceof MemoryFit.Best best) {
            assertThat(best.split().delay().total()).isCloseTo(truth.orElseThrow(), within(1e-9));
            assertThat(best.memory().total()).isLessThanOrEqualTo(limit);
        } else if (fit instanceof MemoryFit.Offered offered) {
            assertThat(offered.memory().total()).isLessThanOrEqualTo(limit);
            assertThat(offered.bound()).isLessThanOrEqualTo(truth.orElseThrow() * (1 + 1e-9));
            assertThat(offered.split().delay().total()).isGreaterThanOrEqualTo(truth.orElseThrow() * (1 - 1e-9));
            assertThat(offered.gap()).isNotNegative();
        } else if (setting.mode() == Mode.TRAINING) {
            assertThat(truth).isEmpty();
        }
    }

    private static OptionalDouble bruteForce(Splitter splitter, MemoryMeter meter, Setting setting, double limit) {
        Workload workload = splitter.workload();
        OptionalDouble best = OptionalDouble.empty();
        for (long set = 0; set < 1L << workload.layers(); set++) {
            BitSet device = BitSet.valueOf(new long[] {set});
            boolean closed = workload.tensors().stream()
                    .allMatch(tensor -> tensor.isRaw()
                            ? tensor.consumers().stream().allMatch(device::get)
                            : device.get(tensor.producer())
                                    || tensor.consumers().stream().noneMatch(device::get));
            if (closed && meter.of(device).total() <= limit) {
                Split split = splitter.evaluate(device, setting);
                best = OptionalDouble.of(
                        Math.min(best.orElse(Double.MAX_VALUE), split.delay().total()));
            }
        }
        return best;
    }

    private static Model random(Random random, int size) {
        Layers layers = new Layers();
        List<Tensor> made = new ArrayList<>();
        made.add(layers.input(ElementType.FLOAT, Shape.of(1, 1 + random.nextInt(20))));
        for (int i = 0; i < size; i++) {
            Tensor x = made.get(Math.max(0, made.size() - 1 - random.nextInt(3)));
            Shape shape = Shape.of(1, 1 + random.nextInt(30));
            Tensor weight = Layers.weight("w" + random.nextInt(size + 2), 5, 1 + random.nextInt(1));
            made.add(
                    random.nextBoolean()
                            ? layers.add("Gemm", shape, x, weight)
                            : layers.add("Add", shape, x, made.get(random.nextInt(made.size()))));
        }
        return layers.model();
    }
}
