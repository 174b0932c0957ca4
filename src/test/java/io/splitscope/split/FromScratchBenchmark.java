package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.FlowNetworkBuilder;
import io.splitscope.split.flow.JGraphTMaximumFlow;
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
 * How long one split takes from nothing: {@link #own} goes from the workload to the split and its delay. The library's
 * algorithms get the finished capacities and only build their graph and run, as {@link #ownSameNetwork} does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss256m")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FromScratchBenchmark {

    @Param({"googlenet_ts17", "densenet121_ts11", "resnet50_dyn18", "gpt2_ts17", "5000", "25000"})
    public String model;

    private Workload workload;
    private FlowNetwork written;

    @Setup(Level.Trial)
    public void prepare() {
        workload = BenchmarkWorkloads.of(model);
        CutNetwork network =
                new CutNetwork(Iteration.of(workload, Setting.DEFAULT), Contraction.of(workload.layers(), List.of()));
        network.price(Setting.DEFAULT, Rates.of(Setting.DEFAULT));
        network.writeUncuttable();
        Ties ties = new Ties(network.flow());
        ties.find();
        network.writeScaled(network.bound(ties));
        written = network.flow();
    }

    private JGraphTMaximumFlow library() {
        return new JGraphTMaximumFlow(written, JGraphTMaximumFlow.EXACT_SHIFT);
    }

    @Benchmark
    public Split own() throws UnsatisfiablePinsException {
        return new Splitter(workload).solve(Setting.DEFAULT);
    }

    /** What the library does: builds its network from the finished capacities and finds the maximum flow. */
    @Benchmark
    public long ownSameNetwork() {
        FlowNetworkBuilder builder = new FlowNetworkBuilder(written.vertices());
        for (int edge = 0; edge < written.edges(); edge++) {
            builder.addEdge(written.tail(edge), written.head(edge));
        }
        FlowNetwork copy = builder.build();
        for (int vertex = 0; vertex < written.vertices(); vertex++) {
            copy.setTerminals(vertex, written.capacityFromSource(vertex), written.capacityToSink(vertex));
        }
        for (int edge = 0; edge < written.edges(); edge++) {
            copy.setEdge(edge, written.capacityThere(edge), written.capacityBack(edge));
        }
        return new Dinic(copy).solve();
    }

    @Benchmark
    public double libraryDinic() {
        return library().dinic();
    }

    @Benchmark
    public double libraryPushRelabel() {
        return library().pushRelabel();
    }

    @Benchmark
    public double libraryBoykovKolmogorov() {
        return library().boykovKolmogorov();
    }
}
