package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.JGraphTMaximumFlow;
import io.splitscope.split.flow.MaximumFlow;
import io.splitscope.split.flow.Ties;
import java.util.List;
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
 * How long one minimum cut takes. {@link #solve} is all that a slider move needs: prices, capacities, the flow, the cut
 * and its delay. {@link #maximumFlow} and the {@code library} ones are the flow alone on the same capacities.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class MinimumCutBenchmark {

    private static final int SETTINGS = 16;

    /** A network of any size, at settings that follow one another as when a slider moves. */
    @State(Scope.Benchmark)
    public static class Any {

        @Param({"densenet121_ts11", "resnet50_dyn18", "gpt2_ts17", "deep_transformer_5k_ts17", "5000", "25000"})
        public String model;

        Workload workload;
        Setting[] settings;
        Splitter splitter;
        int turn;
        MaximumFlow flow;

        @Setup(Level.Trial)
        public void prepare() {
            workload = BenchmarkWorkloads.of(model);
            settings = new Setting[SETTINGS];
            for (int i = 0; i < SETTINGS; i++) {
                settings[i] = Setting.DEFAULT.withDeviceSpeed(1e9 * Math.pow(2, i));
            }
            splitter = new Splitter(workload);
            flow = new Dinic(written(workload, settings[SETTINGS / 2]));
        }
    }

    /** A network that the library can cope with. */
    @State(Scope.Benchmark)
    public static class Real {

        @Param({"densenet121_ts11", "resnet50_dyn18", "gpt2_ts17"})
        public String model;

        JGraphTMaximumFlow library;

        @Setup(Level.Trial)
        public void prepare() {
            FlowNetwork network = written(
                    BenchmarkWorkloads.of(model), Setting.DEFAULT.withDeviceSpeed(1e9 * Math.pow(2, SETTINGS / 2)));
            library = new JGraphTMaximumFlow(network, JGraphTMaximumFlow.EXACT_SHIFT);
        }
    }

    private static FlowNetwork written(Workload workload, Setting setting) {
        CutNetwork network =
                new CutNetwork(Iteration.of(workload, setting), Contraction.of(workload.layers(), List.of()));
        network.price(setting, Rates.of(setting));
        network.writeUncuttable();
        Ties ties = new Ties(network.flow());
        ties.find();
        network.writeScaled(network.bound(ties));
        return network.flow();
    }

    @Benchmark
    public Split solve(Any state) throws UnsatisfiablePinsException {
        state.turn = (state.turn + 1) % SETTINGS;
        return state.splitter.solve(state.settings[state.turn]);
    }

    @Benchmark
    public long maximumFlow(Any state) {
        return state.flow.solve();
    }

    @Benchmark
    public double libraryPushRelabel(Real state) {
        return state.library.pushRelabel();
    }

    @Benchmark
    public double libraryDinic(Real state) {
        return state.library.dinic();
    }
}
