package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.onnx.OnnxException;
import io.splitscope.paint.Theme;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Verified;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** Asks for the folder of an earlier export of the model that is open, and runs whole and halves while it shows how far that is. */
public final class VerifyWindow {

    private static final double WIDTH = 480;

    private final Explorer explorer;
    private final BiFunction<Stage, Path, Optional<Path>> chooser;
    private final Stage owner;
    private final Stage stage = new Stage();
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private Optional<Verifying> work = Optional.empty();

    /**
     * @param owner the main window
     * @param dress dresses a scene for a theme
     * @param explorer knows the model
     * @param chooser asks for a folder, at first the given one; empty when the user thinks better of it
     */
    public VerifyWindow(
            Stage owner,
            ObservableValue<Theme> theme,
            BiConsumer<Theme, Scene> dress,
            Explorer explorer,
            BiFunction<Stage, Path, Optional<Path>> chooser) {
        this.owner = owner;
        this.explorer = explorer;
        this.chooser = chooser;
        Scene scene = new Scene(content(), WIDTH, VBox.USE_COMPUTED_SIZE);
        dress.accept(theme.getValue(), scene);
        theme.addListener((property, old, now) -> dress.accept(now, scene));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(text("VerifyWindow.verify-a-split"));
        stage.setScene(scene);
        stage.setOnHidden(event -> work.ifPresent(running -> running.cancel(false)));
    }

    private VBox content() {
        bar.setId("verify-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("ExportWindow.progress"));
        step.setId("verify-step");
        step.setWrapText(true);
        Button cancel = new Button(text("ExportWindow.cancel"));
        cancel.setId("verify-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> stage.close());
        VBox content = new VBox(step, bar, cancel);
        content.getStyleClass().add("export-pane");
        return content;
    }

    /** Asks people for a folder. */
    public static Optional<Path> choose(Stage owner, Path first) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("VerifyWindow.folder-of-an-earlier-export"));
        chooser.setInitialDirectory(first.toFile());
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /** Asks for the folder and begins; says why not when nothing can be verified; does nothing before a model is open. */
    public void show() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            return;
        }
        if (!(shown.model().source() instanceof ModelSource.InFile source)) {
            explorer.messages().problem(text("ExportWindow.a-sample-has-no-weights"));
        } else if (!OnnxRuntime.isPresent()) {
            explorer.messages().note(text("MeasureWindow.the-runtime-is-missing", OnnxRuntime.COMMAND));
        } else {
            Path beside = source.path().toAbsolutePath().getParent();
            chooser.apply(owner, beside).ifPresent(folder -> verify(source.path(), shown.model(), folder));
        }
    }

    private void verify(Path source, OpenModel model, Path folder) {
        Verifying now = new Verifying(source, model.file(), folder);
        bar.progressProperty().bind(now.progressProperty());
        step.textProperty().bind(now.messageProperty());
        now.setOnSucceeded(event -> {
            finish();
            tell(folder, now.getValue());
        });
        now.setOnCancelled(event -> {
            work = Optional.empty();
            explorer.messages().note(text("VerifyWindow.nothing-was-verified"));
        });
        now.setOnFailed(event -> {
            finish();
            failed(now.getException());
        });
        work = Optional.of(now);
        stage.show();
        now.begin("verify split");
    }

    private void finish() {
        work = Optional.empty();
        stage.close();
    }

    private void tell(Path folder, Verified verified) {
        String told = text("VerifyWindow.parts-of-this-model", folder) + " " + Verdict.of(verified);
        if (verified.holds()) {
            explorer.messages().note(told);
        } else {
            explorer.messages().problem(told);
        }
    }

    private void failed(Throwable reason) {
        if (reason instanceof ExportException || reason instanceof RunException || reason instanceof OnnxException) {
            explorer.messages().problem(reason.getMessage());
        } else {
            explorer.messages().failed(text("VerifyWindow.the-split-was-not-verified"), reason);
        }
    }
}
