package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.export.halves.External;
import io.splitscope.export.halves.HalvesExport;
import io.splitscope.export.halves.PreparedHalves;
import io.splitscope.export.halves.UnfinishedExport;
import io.splitscope.onnx.OnnxException;
import io.splitscope.view.explorer.LongTask;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.util.Duration;

/** What is to be exported and where to; the files are put together anew whenever one of these changes. */
final class Preparation {

    private static final Duration TYPING = Duration.millis(250);

    private final ObservableValue<Shown> shown;
    private final Consumer<Throwable> faults;
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ObjectProperty<External> external = new SimpleObjectProperty<>(this, "external", External.COPY);
    private final ReadOnlyObjectWrapper<Prepared> state =
            new ReadOnlyObjectWrapper<>(this, "state", new Prepared.Working());
    private final PauseTransition typing = new PauseTransition(TYPING);
    private Optional<Task<Prepared>> task = Optional.empty();
    private boolean active;

    /** @param faults is told what should not have happened */
    Preparation(ObservableValue<Shown> shown, Consumer<Throwable> faults) {
        this.shown = shown;
        this.faults = faults;
        typing.setOnFinished(event -> begin());
        folder.addListener(property -> later());
        external.addListener(property -> later());
        shown.addListener(property -> later());
    }

    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<External> externalProperty() {
        return external;
    }

    ReadOnlyObjectProperty<Prepared> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins to follow what changes. */
    void start() {
        active = true;
        begin();
    }

    /** Follows no more. */
    void stop() {
        active = false;
        typing.stop();
        task.ifPresent(running -> running.cancel(false));
    }

    private void later() {
        if (active) {
            state.set(new Prepared.Working());
            typing.playFromStart();
        }
    }

    private void begin() {
        task.ifPresent(running -> running.cancel(false));
        state.set(new Prepared.Working());
        Shown now = shown.getValue();
        if (now.solution().isEmpty()) {
            state.set(new Prepared.Refused(text("Preparation.there-is-no-split-to")));
        } else if (now.model().source() instanceof ModelSource.InFile file) {
            start(now, file.path(), now.solution().get());
        }
    }

    private void start(Shown now, Path source, Solution solution) {
        if (folder.get().isBlank()) {
            state.set(new Prepared.Refused(text("Preparation.name-a-folder")));
            return;
        }
        Path target;
        try {
            target = source.toAbsolutePath().resolveSibling(folder.get().strip());
        } catch (InvalidPathException e) {
            state.set(new Prepared.Refused(text("Preparation.no-folder-can-have-this-name", e.getReason())));
            return;
        }
        Solved solved = new Solved(
                now.model().cost(), now.model().tree(), solution.setting(), solution.workload(), solution.shownSplit());
        HalvesExport export = new HalvesExport(source, now.model().file(), solved, target, external.get(), false);
        LongTask<Prepared> preparing = new Preparing(export);
        preparing.setOnSucceeded(event -> finish(preparing, preparing.getValue()));
        preparing.setOnFailed(event -> {
            faults.accept(preparing.getException());
            finish(preparing, new Prepared.Refused(text("Preparation.this-is-a-fault-of-the-program")));
        });
        task = Optional.of(preparing);
        preparing.begin("prepare split");
    }

    private void finish(Task<Prepared> done, Prepared result) {
        if (task.filter(done::equals).isPresent()) {
            state.set(result);
        }
    }

    /** Puts the files together. */
    private static final class Preparing extends LongTask<Prepared> {
        private final HalvesExport export;

        Preparing(HalvesExport export) {
            this.export = export;
        }

        @Override
        protected Prepared call() {
            try {
                PreparedHalves halves = export.prepare(this);
                halves.checkPlace();
                boolean unfinished = UnfinishedExport.in(export.folder()).isPresent();
                return new Prepared.Ready(halves, halves.taken(), unfinished);
            } catch (ExportException | OnnxException e) {
                return new Prepared.Refused(e.getMessage());
            }
        }
    }
}
