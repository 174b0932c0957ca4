package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Runs a model and the halves that were exported from it on the same random inputs and compares the outputs. Weights whose file is
 * missing are random, the same for whole and halves. One model is in memory at a time.
 *
 * @param source the file of the whole model
 * @param model what was read from it, its dimensions bound as for the export
 * @param folder where the halves lie
 * @param settings how all of them are run
 * @param tolerance how far outputs may be apart where the runtime may fuse
 * @param seeds what decides the inputs of each run; at least one
 */
public record Verification(
        Path source, Model model, Path folder, SessionSettings settings, Tolerance tolerance, List<Long> seeds) {

    /** Operators that draw random numbers; without a seed the runtime takes one of its own for each model. */
    private static final Set<String> DICE = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli");

    /** Decides the weights whose file is missing. */
    private static final long WEIGHTS_SEED = 1;

    private static final long RUNS = 3;

    /** @throws IllegalArgumentException if there is no seed */
    public Verification {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("At least one run is needed");
        }
    }

    /** The one that people get who ask for nothing special: three random inputs, and every bit has to be the same. */
    public static Verification usual(Path source, Model model, Path folder) {
        return new Verification(
                source,
                model,
                folder,
                SessionSettings.EXACT,
                Tolerance.BY_TYPE,
                LongStream.rangeClosed(1, RUNS).boxed().toList());
    }

    /**
     * Compares the outputs.
     *
     * @throws RuntimeMissingException if ONNX Runtime is not there
     * @throws RunException if a model does not run, or gives other results when run again
     * @throws ExportException if the folder has no record of halves
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public Verified run(Progress progress) throws RunException, ExportException {
        OnnxRuntime.require();
        List<SplitRecord.Exported> parts = SplitRecord.read(folder).parts();
        int filled = MissingWeights.of(source).byName().size();
        List<SeededRun> runs = new ArrayList<>();
        try {
            progress.report(0, text("Verification.running-the-whole"));
            runWhole(runs, progress);
            for (int i = 0; i < parts.size(); i++) {
                SplitRecord.Exported part = parts.get(i);
                progress.report(
                        (i + 1.0) / (parts.size() + 1),
                        text("Verification.running", part.file().name()));
                runPart(folder.resolve(part.file().name()), runs, progress);
            }
            Verified verified = new Verified(isExact(), compare(runs), seeds, filled);
            if (!verified.holds()) {
                progress.report(1, text("Verification.running-the-whole-again"));
                checkRepeatable(runs.get(0), progress);
            }
            return verified;
        } finally {
            runs.forEach(SeededRun::close);
        }
    }

    /** Where a processor cannot compute 16-bit numbers the runtime does it in 32 bits, and rounds only what leaves a model. */
    private boolean isExact() {
        return !settings.fused()
                && model.tensors().stream()
                        .map(Tensor::type)
                        .noneMatch(type -> type == ElementType.FLOAT16 || type == ElementType.BFLOAT16);
    }

    private Session open(Path file) throws RunException {
        return Session.openFilled(file, settings, WEIGHTS_SEED);
    }

    private void runWhole(List<SeededRun> runs, Progress progress) throws RunException {
        RandomInputs random = new RandomInputs(model);
        try (Session session = open(source)) {
            for (long seed : seeds) {
                progress.checkCancelled();
                Values inputs = random.of(session, seed);
                runs.add(new SeededRun(inputs, session.run(inputs.byName(), progress)));
            }
        }
    }

    private void runPart(Path file, List<SeededRun> runs, Progress progress) throws RunException {
        progress.checkCancelled();
        try (Session session = open(file)) {
            for (SeededRun run : runs) {
                run.add(session.run(run.known(), progress));
            }
        }
    }

    private List<OutputComparison> compare(List<SeededRun> runs) throws RunException {
        Comparing comparing = new Comparing(tolerance);
        Map<String, OutputComparison> outputs = new LinkedHashMap<>();
        for (SeededRun run : runs) {
            Map<String, Value> known = run.known();
            for (Map.Entry<String, Value> output : run.expected().entrySet()) {
                Value made = known.get(output.getKey());
                if (made == null) {
                    throw new RunException(
                            text("Verification.no-half-gives", Legible.name(output.getKey())),
                            text("Verification.export-again"));
                }
                outputs.merge(
                        output.getKey(),
                        comparing.compare(output.getKey(), output.getValue(), made),
                        OutputComparison::and);
            }
        }
        return List.copyOf(outputs.values());
    }

    /** Halves of a model that throws dice cannot give what the whole gave. */
    private void checkRepeatable(SeededRun run, Progress progress) throws RunException {
        Optional<Layer> dice = model.layers().stream()
                .filter(layer ->
                        DICE.contains(layer.op()) && !layer.attributes().containsKey("seed"))
                .findFirst();
        if (dice.isPresent()) {
            throw notRepeatable(
                    text("Verification.draws-other-numbers", dice.get().displayName()));
        }
        Comparing comparing = new Comparing(tolerance);
        try (Session session = open(source);
                Values again = session.run(run.inputs(), progress)) {
            for (Map.Entry<String, Value> output : run.expected().entrySet()) {
                String name = output.getKey();
                OutputComparison twice = comparing.compare(
                        name, output.getValue(), again.byName().get(name));
                if (isExact() ? !twice.bitEqual() : !twice.within()) {
                    throw notRepeatable(text("Verification.other-values-again", Legible.name(name)));
                }
            }
        }
    }

    private static RunException notRepeatable(String what) {
        return new RunException(text("Verification.nothing-to-compare", what), text("Verification.give-a-seed"));
    }
}
