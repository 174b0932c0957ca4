package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Progress;
import io.splitscope.profile.ProfileException;
import io.splitscope.profile.ProfileFile;
import io.splitscope.profile.Quartiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures how long each layer of a model takes on this computer: ONNX Runtime's profiler, warm. Weights whose file is missing are
 * random; inputs are.
 *
 * @param source the model's file
 * @param cost what was read from it, its dimensions bound to the size that is measured
 * @param settings how it is run; unfused, each node runs by itself and its time is its own, fused, times are shared out
 * @param warmUps runs before those that count
 * @param runs runs that count; at least one
 */
public record LayerClock(Path source, ModelCost cost, SessionSettings settings, int warmUps, int runs) {

    private static final long SEED = 1;

    /** @throws IllegalArgumentException if the number of runs is not positive */
    public LayerClock {
        if (runs < 1 || warmUps < 0) {
            throw new IllegalArgumentException(
                    "At least 1 run has to count, and at least 0 to warm up, not " + runs + " and " + warmUps);
        }
    }

    /**
     * Measures.
     *
     * @throws RuntimeMissingException if ONNX Runtime is not there
     * @throws RunException if the model does not run
     * @throws ProfileException if what was measured belongs to no layer, or no layer does arithmetic
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public LayerTimes run(Progress progress) throws RunException, ProfileException {
        OnnxRuntime.require();
        try (TemporaryFolder folder = new TemporaryFolder("times")) {
            return run(folder.path(), progress);
        } catch (IOException e) {
            throw new RunException(text("LayerClock.no-folder", e.getMessage()), text("OnnxRuntime.make-room"), e);
        }
    }

    private LayerTimes run(Path folder, Progress progress) throws RunException, ProfileException {
        progress.report(0, text("LayerClock.preparing"));
        int filled = MissingWeights.of(source).byName().size();
        double[] seconds = new double[runs];
        Path trace;
        try (Session session =
                        Session.openNamed(source, cost.model(), settings.withTrace(folder.resolve("trace")), SEED);
                Values inputs = new RandomInputs(cost.model()).of(session, SEED)) {
            for (int i = 0; i < warmUps + runs; i++) {
                progress.checkCancelled();
                progress.report((double) i / (warmUps + runs), text("LayerClock.run-of", i + 1, warmUps + runs));
                long start = System.nanoTime();
                session.run(inputs.byName(), progress).close();
                if (i >= warmUps) {
                    seconds[i - warmUps] = (System.nanoTime() - start) * 1e-9;
                }
            }
            trace = session.endTrace();
        }
        progress.checkCancelled();
        progress.report(1, text("LayerClock.reading-the-times"));
        Quartiles quartiles = ProfileFile.quartiles(text("LayerClock.measured-here"), trace, warmUps);
        Arrays.sort(seconds);
        return LayerTimes.of(cost, quartiles, seconds[runs / 2], runs, filled);
    }
}
