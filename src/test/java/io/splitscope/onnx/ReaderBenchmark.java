package io.splitscope.onnx;

import com.sun.management.ThreadMXBean;
import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.split.Splitter;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Measures every step from a file's bytes to a split, at growing numbers of nodes: milliseconds and allocated bytes per
 * node, medians of warm runs. {@code mvn -q test-compile exec:exec@reader-benchmark}; sizes may be given as arguments.
 */
public final class ReaderBenchmark {

    private static final int RUNS = 7;
    private static final int WARM_UP = 4;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, long[]> nanos = new LinkedHashMap<>();
    private final Map<String, long[]> bytes = new LinkedHashMap<>();
    private int run;

    private ReaderBenchmark() {}

    private interface Step<T> {
        T take() throws Exception;
    }

    /** Prints a table for the given sizes, or for 1,000 to 100,000 nodes. */
    public static void main(String[] args) throws Exception {
        int[] sizes = args.length == 0
                ? new int[] {1_000, 5_000, 25_000, 100_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        ReaderBenchmark warmUp = new ReaderBenchmark();
        for (int i = 0; i < WARM_UP; i++) {
            warmUp.measure(LargeModelFile.write(25_000), 0);
        }
        for (int size : sizes) {
            byte[] file = LargeModelFile.write(size);
            ReaderBenchmark benchmark = new ReaderBenchmark();
            for (int i = 0; i < RUNS; i++) {
                benchmark.measure(file, i);
            }
            benchmark.print(size, file.length);
        }
        opening();
    }

    /** Opens a file with and without two gigabytes of weights inside. */
    private static void opening() throws Exception {
        Path folder = Files.createTempDirectory("splitscope");
        GraphProto.Builder graph = ModelProto.parseFrom(LargeModelFile.write(25_000)).getGraph().toBuilder();
        TensorProto gigabyte = TensorProto.newBuilder()
                .setDataType(Onnx.FLOAT)
                .addDims(1L << 28)
                .build();
        Path plain = folder.resolve("plain.onnx");
        Path heavy = folder.resolve("heavy.onnx");
        try {
            SparseModelFile.write(plain, graph);
            SparseModelFile.write(
                    heavy,
                    graph,
                    gigabyte.toBuilder().setName("first gigabyte").build(),
                    gigabyte.toBuilder().setName("second gigabyte").build());
            for (Path file : List.of(plain, heavy)) {
                ReaderBenchmark benchmark = new ReaderBenchmark();
                for (int i = 0; i < RUNS; i++) {
                    benchmark.run = i;
                    benchmark.step("open", () -> OnnxReader.read(file, Progress.NONE));
                }
                benchmark.print(25_000, Files.size(file));
            }
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(heavy);
            Files.delete(folder);
        }
    }

    private void measure(byte[] file, int number) throws Exception {
        run = number;
        OnnxFile read = step("read", () -> OnnxReader.read("deep", ByteBuffer.wrap(file), Progress.NONE));
        Model model = step("infer", read::model);
        ModelCost cost = step("cost", () -> ModelCost.of(model));
        BlockTree tree = step("blocks", () -> BlockDetector.detect(model));
        Splitter splitter = step("prepare", () -> new Splitter(cost.workload(OptionalLong.empty(), FlopRule.ALL)));
        step("split", () -> splitter.solve(Setting.DEFAULT));
        if (tree.blocks().isEmpty()) {
            throw new IllegalStateException("A network of many blocks has none");
        }
    }

    private <T> T step(String name, Step<T> step) throws Exception {
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        T result = step.take();
        nanos.computeIfAbsent(name, key -> new long[RUNS])[run] = System.nanoTime() - start;
        bytes.computeIfAbsent(name, key -> new long[RUNS])[run] = thread.getCurrentThreadAllocatedBytes() - allocated;
        return result;
    }

    private void print(int nodes, long fileBytes) {
        System.out.printf(Locale.ROOT, "%,d nodes, %,d bytes%n", nodes, fileBytes);
        nanos.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "    %-8s %9.2f ms %9.3f µs per node %9d bytes per node%n",
                name,
                median(times) / 1e6,
                median(times) / 1e3 / nodes,
                median(bytes.get(name)) / nodes));
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
