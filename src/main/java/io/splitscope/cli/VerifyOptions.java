package io.splitscope.cli;

import io.splitscope.model.Model;
import io.splitscope.runtime.SessionSettings;
import io.splitscope.runtime.Tolerance;
import io.splitscope.runtime.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import picocli.CommandLine.Option;

/** How whole and halves are run and compared, as a picocli mixin. */
final class VerifyOptions {

    @Option(
            names = "--fused",
            description =
                    "let the runtime fuse nodes, as in use, and compare within the tolerance; else every bit has to be the same")
    private boolean fused;

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            description =
                    "with --fused, the largest difference allowed as a part of the output's largest number"
                            + " (default: 1e-3 for float32, 1e-7 for float64, 2e-2 for shorter ones; none for whole numbers, 1 for 8-bit ones)")
    private Double tolerance;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "how many random inputs are tried (default: ${DEFAULT-VALUE})")
    private int runs = 3;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides the first of them; the next takes the next number (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads that a node may use; 0 (the default) for all cores")
    private int threads;

    /**
     * The verification that was asked for.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    Verification of(Path source, Model model, Path folder) {
        if (runs < 1) {
            throw new IllegalArgumentException("--runs must be 1 or more, not " + runs);
        }
        List<Long> seeds = LongStream.range(seed, seed + runs).boxed().toList();
        SessionSettings settings = (fused ? SessionSettings.FUSED : SessionSettings.EXACT).withThreads(threads);
        return new Verification(
                source,
                model,
                folder,
                settings,
                tolerance == null ? Tolerance.BY_TYPE : new Tolerance(OptionalDouble.of(tolerance)),
                seeds);
    }
}
