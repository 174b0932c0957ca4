package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.export.halves.External;
import io.splitscope.export.halves.HalvesExport;
import io.splitscope.export.halves.Part;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** Writes the split that is shown as models that run, into a folder the user chooses. */
final class SplitExport {

    private final Stage stage;
    private final Explorer explorer;

    SplitExport(Stage stage, Explorer explorer) {
        this.stage = stage;
        this.explorer = explorer;
    }

    void choose() {
        Shown shown = explorer.shownProperty().get();
        if (!(shown.model().source() instanceof ModelSource.InFile file)) {
            explorer.messages().problem(text("SplitExport.a-sample-has-no-weights"));
        } else if (shown.solution().isEmpty()) {
            explorer.messages().problem(text("SplitExport.there-is-no-split-to"));
        } else {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(text("SplitExport.folder-for-the-models-of"));
            File folder = chooser.showDialog(stage);
            if (folder != null) {
                ask(file.path(), shown, shown.solution().get(), folder.toPath());
            }
        }
    }

    /** Replaces what is there only when told to. */
    private void ask(Path source, Shown shown, Solution solution, Path folder) {
        boolean taken = Files.exists(folder.resolve(SplitRecord.FILE_NAME))
                || Arrays.stream(Part.values()).anyMatch(part -> Files.exists(folder.resolve(part.fileName())));
        if (taken) {
            Alert question = new Alert(
                    AlertType.CONFIRMATION,
                    text("SplitExport.replace-the-models-of-a", folder),
                    ButtonType.YES,
                    ButtonType.NO);
            question.initOwner(stage);
            question.setHeaderText(null);
            if (question.showAndWait().filter(ButtonType.YES::equals).isEmpty()) {
                return;
            }
        }
        start(new Writing(source, shown, solution, folder, taken), folder);
    }

    private void start(Writing writing, Path folder) {
        Dialog<Void> card = card(writing);
        writing.setOnSucceeded(event -> {
            card.close();
            explorer.messages()
                    .note(text(
                            "SplitExport.written-to-and-checked",
                            folder,
                            writing.getValue().parts().stream()
                                    .map(part -> part.file().name())
                                    .collect(Collectors.joining(", "))));
        });
        writing.setOnCancelled(event -> {
            card.close();
            explorer.messages().note(text("SplitExport.nothing-was-written"));
        });
        writing.setOnFailed(event -> {
            card.close();
            if (writing.getException() instanceof ExportException reason) {
                explorer.messages().problem(reason.getMessage());
            } else {
                explorer.messages().failed(text("SplitExport.the-split-was-not-written"), writing.getException());
            }
        });
        new Thread(writing, "export split").start();
        card.show();
    }

    private Dialog<Void> card(Writing writing) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("SplitExport.progress"));
        bar.progressProperty().bind(writing.progressProperty());
        Label step = new Label();
        step.textProperty().bind(writing.messageProperty());
        Dialog<Void> card = new Dialog<>();
        card.initOwner(stage);
        card.setTitle(text("SplitExport.export-split"));
        card.getDialogPane().setContent(new VBox(8, bar, step));
        card.getDialogPane().setPrefWidth(360);
        card.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        card.setOnHidden(event -> writing.cancel(false));
        return card;
    }

    /** Writes the files beside the window's thread; cancelled, it leaves none. */
    private static final class Writing extends Task<SplitRecord> {
        private final Path source;
        private final Shown shown;
        private final Solution solution;
        private final Path folder;
        private final boolean replacing;

        Writing(Path source, Shown shown, Solution solution, Path folder, boolean replacing) {
            this.source = source;
            this.shown = shown;
            this.solution = solution;
            this.folder = folder;
            this.replacing = replacing;
        }

        @Override
        protected SplitRecord call() throws ExportException, OnnxException {
            Solved solved = new Solved(
                    shown.model().cost(),
                    shown.model().tree(),
                    solution.setting(),
                    solution.workload(),
                    solution.shownSplit());
            return new HalvesExport(
                            source, OnnxReader.read(source, Progress.NONE), solved, folder, External.COPY, replacing)
                    .write(progress());
        }

        private Progress progress() {
            return new Progress() {
                @Override
                public void report(double fraction, String step) {
                    updateProgress(fraction, 1);
                    updateMessage(step);
                }

                @Override
                public boolean isCancelled() {
                    return Writing.this.isCancelled();
                }
            };
        }
    }
}
