package io.splitscope.split;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.SplitMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long all best splits take, over the sliders' plane and along device speed, and how long it takes to look one of
 * them up. With {@code -prof gc}: what a look-up allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class SplitMapBenchmark {

    private static final int SETTINGS = 16;

    @Param({"googlenet_ts17", "densenet121_ts11", "gpt2_ts17", "deep_transformer_5k_ts17", "25000"})
    public String model;

    private final Setting[] settings = new Setting[SETTINGS];
    private Splitter splitter;
    private Plane plane;
    private SplitMap map;
    private int turn;

    @Setup(Level.Trial)
    public void prepare() throws UnsatisfiablePinsException {
        Workload workload = BenchmarkWorkloads.of(model);
        Setting base = Setting.DEFAULT.withMode(io.splitscope.cost.Mode.INFERENCE);
        for (int i = 0; i < SETTINGS; i++) {
            settings[i] = base.withDeviceSpeed(1e9 * Math.pow(2, i));
        }
        splitter = new Splitter(workload);
        plane = Plane.around(base);
        map = wholeMap();
    }

    @Benchmark
    public SplitMap wholeMap() throws UnsatisfiablePinsException {
        return SplitMap.of(splitter, plane, partial -> {}, Progress.NONE);
    }

    @Benchmark
    public AxisEnvelope alongDeviceSpeed() throws UnsatisfiablePinsException {
        return AxisEnvelope.of(splitter, plane.base(), Axis.DEVICE_SPEED, 1e8, 1e14, Progress.NONE);
    }

    @Benchmark
    public Optional<Split> lookUp() {
        turn = (turn + 1) % SETTINGS;
        return map.at(settings[turn]);
    }
}
