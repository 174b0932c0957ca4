package io.splitscope.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.External;
import io.splitscope.export.halves.HalvesExport;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.runtime.MissingWeights;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.TemporaryFolder;
import io.splitscope.runtime.Value;
import io.splitscope.runtime.Values;
import io.splitscope.trial.link.Pass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One trial of a split.
 *
 * <p>Steps: export the split to a folder of its own; run the whole model once; open the device's side here and the server's side in a
 * second process; compare their results with those of the whole; warm up; measure. Folder and process are gone at the end, however it
 * comes.
 */
public final class Trial {

    private static final double EXPORTED = 0.3;
    private static final double WHOLE = 0.4;
    private static final double ASSEMBLED = 0.5;
    /** The types whose values the runtime takes from one process as the other's gave them. */
    private static final Set<String> TRAVELLING = Stream.of(ElementType.values())
            .filter(Value::canBeOf)
            .map(ElementType::label)
            .collect(Collectors.toSet());

    private final Request request;
    private final Prediction prediction;
    private final Watcher watcher;
    private final Progress progress;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

    private Trial(Request request, Watcher watcher, Progress progress) {
        this.request = request;
        this.prediction = Prediction.of(request.solved());
        this.watcher = watcher;
        this.progress = progress;
        remarks.addAll(prediction.remarks());
    }

    /**
     * Tries a split.
     *
     * @param progress is told what goes on before the measured passes, and how many of these are done
     * @throws TrialException if the second process does not do its part, or something that cannot travel would have to
     * @throws ExportException if the split cannot be exported
     * @throws OnnxException if the model's file is damaged or has changed
     * @throws RunException if ONNX Runtime is not there, or does not run the model
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static Outcome run(Request request, Watcher watcher, Progress progress)
            throws TrialException, ExportException, OnnxException, RunException {
        OnnxRuntime.require();
        try (TemporaryFolder folder = new TemporaryFolder("trial")) {
            return new Trial(request, watcher, progress).in(folder.path());
        } catch (IOException e) {
            throw new TrialException(
                    "There is no place for temporary files: " + e.getMessage()
                            + ". Make room, or name another folder (java -Djava.io.tmpdir=DIR)",
                    e);
        }
    }

    private Outcome in(Path folder) throws TrialException, ExportException, OnnxException, RunException {
        SplitRecord split = export(folder);
        progress.report(EXPORTED, text("Trial.running-the-whole-model"));
        try (Whole whole = Whole.run(request.source(), request.solved().cost().model(), progress)) {
            progress.report(WHOLE, text("Trial.starting-the-second-process"));
            try (Pair pair =
                    new Assembly(request, prediction, split, folder).pair(whole.comparable(), watcher, progress)) {
                progress.report(ASSEMBLED, text("Trial.comparing-with-the-whole-model"));
                Agreement agreement = compare(pair, whole);
                watcher.compared(agreement);
                progress.report(ASSEMBLED, text("Trial.warming-up"));
                for (int i = 0; i < request.options().warmUps(); i++) {
                    pass(pair, whole.inputs(), Pass.WARM_UP, 0);
                }
                List<Measured> measured = measure(pair, whole.inputs());
                progress.report(1, text("Trial.done"));
                return new Outcome(prediction, request.options(), agreement, measured, remarks);
            }
        }
    }

    private SplitRecord export(Path folder) throws TrialException, ExportException, OnnxException, RunException {
        boolean weightless = !MissingWeights.of(request.source()).isEmpty();
        SplitRecord split = new HalvesExport(
                        request.source(),
                        request.file(),
                        request.solved(),
                        folder,
                        weightless ? External.REFERENCE : External.COPY,
                        false)
                .write(progress.part(0, EXPORTED));
        Optional<Sent> stuck =
                sent(split).filter(value -> !TRAVELLING.contains(value.type())).findFirst();
        if (stuck.isPresent()) {
            throw new TrialException("'" + Legible.name(stuck.get().name()) + "' crosses, and it holds "
                    + stuck.get().type() + ", which a trial does not carry. Choose a cut that it does not cross");
        }
        add(Remark.RANDOM_WEIGHTS, weightless);
        add(Remark.EXTENTS_TRAVEL, sent(split).anyMatch(Sent::extents));
        add(Remark.UNKNOWN_SIZE, sent(split).anyMatch(value -> value.bytes() == null && !value.extents()));
        return split;
    }

    private static Stream<Sent> sent(SplitRecord split) {
        return Stream.concat(split.sent().stream(), split.returned().stream());
    }

    private void add(Remark remark, boolean holds) {
        if (holds) {
            remarks.add(remark);
        }
    }

    private Agreement compare(Pair pair, Whole whole) throws RunException, TrialException {
        try (Passed passed = new Passed(whole.inputs().byName())) {
            pair.run(Pass.PROOF, 0, passed);
            return Comparison.of(whole, passed.values());
        }
    }

    private List<Measured> measure(Pair pair, Values inputs) throws RunException, TrialException {
        List<Measured> measured = new ArrayList<>();
        int count = request.options().iterations();
        for (int i = 1; i <= count; i++) {
            progress.report(ASSEMBLED + (1 - ASSEMBLED) * (i - 1) / count, text("Trial.iteration-of", i, count));
            Measured pass = pass(pair, inputs, Pass.MEASURED, i);
            measured.add(pass);
            watcher.measured(pass);
        }
        return measured;
    }

    private static Measured pass(Pair pair, Values inputs, Pass pass, int number) throws RunException, TrialException {
        try (Passed passed = new Passed(inputs.byName())) {
            return pair.run(pass, number, passed);
        }
    }
}
