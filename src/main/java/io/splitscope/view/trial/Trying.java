package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.TemporaryFolder;
import io.splitscope.trial.Agreement;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Options;
import io.splitscope.trial.Outcome;
import io.splitscope.trial.Request;
import io.splitscope.trial.Term;
import io.splitscope.trial.Trial;
import io.splitscope.trial.TrialException;
import io.splitscope.trial.Watcher;
import io.splitscope.view.explorer.LongTask;
import io.splitscope.view.explorer.ModelSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;

/** One trial beside the FX thread. Cancelled, it ends its second process and deletes its files. */
final class Trying extends LongTask<Outcome> implements Watcher {

    private static final int PERCENT = 100;

    private final ModelSource source;
    private final Solved solved;
    private final Options options;
    private final Consumer<Agreement> compared;
    private final Consumer<Measured> measured;

    /**
     * @param compared is told on the FX thread how the results compare
     * @param measured is told there of each iteration
     */
    Trying(
            ModelSource source,
            Solved solved,
            Options options,
            Consumer<Agreement> compared,
            Consumer<Measured> measured) {
        this.source = source;
        this.solved = solved;
        this.options = options;
        this.compared = compared;
        this.measured = measured;
    }

    @Override
    protected Outcome call() throws TrialException, ExportException, OnnxException, RunException, IOException {
        try (TemporaryFolder folder = new TemporaryFolder("sample")) {
            return run(source.file(folder.path()));
        }
    }

    private Outcome run(Path path) throws TrialException, ExportException, OnnxException, RunException {
        return Trial.run(new Request(path, OnnxReader.read(path, Progress.NONE), solved, options), this, this);
    }

    @Override
    public void compared(Agreement agreement) {
        tell(() -> compared.accept(agreement));
    }

    @Override
    public void doing(int iteration, Term term, double part) {
        String what = TermLook.of(term).title();
        updateMessage(
                part > 0
                        ? text("Trying.iteration-of-percent", iteration, options.iterations(), what, (int)
                                (PERCENT * part))
                        : text("Trying.iteration-of", iteration, options.iterations(), what));
    }

    @Override
    public void measured(Measured iteration) {
        tell(() -> measured.accept(iteration));
    }

    private void tell(Runnable what) {
        Platform.runLater(() -> {
            if (!isCancelled()) {
                what.run();
            }
        });
    }
}
