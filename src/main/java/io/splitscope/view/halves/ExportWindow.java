package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.paint.Theme;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.Verification;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Asks where and how to export the split that is shown, tells what will be written, and writes it. */
public final class ExportWindow {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 480;

    private final Explorer explorer;
    private final Consumer<Path> opener;
    private final Runnable trier;
    private final Stage stage = new Stage();
    private final Preparation preparation;
    private final ExportPane pane;
    private final Button write = new Button(text("ExportWindow.export"));
    private final Button cancel = new Button(text("ExportWindow.cancel"));
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing", false);
    private Optional<Writing> work = Optional.empty();
    private Optional<Path> last = Optional.empty();

    /**
     * @param owner the main window
     * @param dress dresses a scene for a theme
     * @param explorer knows the split
     * @param opener shows a folder to the user
     * @param trier tries the split that is shown
     */
    public ExportWindow(
            Stage owner,
            ObservableValue<Theme> theme,
            BiConsumer<Theme, Scene> dress,
            Explorer explorer,
            Consumer<Path> opener,
            Runnable trier) {
        this.explorer = explorer;
        this.opener = opener;
        this.trier = trier;
        preparation = new Preparation(explorer.shownProperty(), fault -> explorer.messages()
                .failed(text("ExportWindow.the-split-was-not-written"), fault));
        pane = new ExportPane(preparation, explorer.settingProperty());
        pane.disableProperty().bind(writing);
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        BorderPane root = new BorderPane(scroll);
        root.setBottom(foot());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        dress.accept(theme.getValue(), scene);
        theme.addListener((property, old, now) -> dress.accept(now, scene));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(text("ExportWindow.export-split"));
        stage.setScene(scene);
        stage.setOnHidden(event -> end());
    }

    private VBox foot() {
        write.setId("export-write");
        write.setDefaultButton(true);
        write.setOnAction(event -> write());
        cancel.setId("export-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> stage.close());
        write.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("ExportWindow.progress"));
        bar.visibleProperty().bind(writing);
        step.getStyleClass().addAll("muted", "small-text");
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox(step, cancel, write);
        buttons.getStyleClass().add("export-row");
        VBox foot = new VBox(bar, buttons);
        foot.getStyleClass().add("export-foot");
        preparation.stateProperty().addListener(property -> enable());
        pane.replace().selectedProperty().addListener(property -> enable());
        writing.addListener(property -> enable());
        enable();
        return foot;
    }

    private void enable() {
        boolean allowed = preparation.stateProperty().get() instanceof Prepared.Ready ready
                && (ready.taken().isEmpty() || pane.replace().isSelected());
        write.setDisable(writing.get() || !allowed);
    }

    /** Shows it, with a folder beside the model; says why not when there is nothing to export; does nothing before a model is open. */
    public void show() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            return;
        }
        if (shown.model().source() instanceof ModelSource.InFile file) {
            if (!last.equals(Optional.of(file.path()))) {
                last = Optional.of(file.path());
                preparation.folderProperty().set(beside(file.path()));
            }
            stage.show();
            preparation.start();
        } else {
            explorer.messages().problem(text("ExportWindow.a-sample-has-no-weights"));
        }
    }

    private static String beside(Path model) {
        String name = model.getFileName().toString().replaceFirst("\\.onnx$", "");
        return model.toAbsolutePath().resolveSibling(name + "-split").toString();
    }

    private void write() {
        if (preparation.stateProperty().get() instanceof Prepared.Ready ready) {
            Path folder = ready.halves().folder();
            Writing now = new Writing(ready.halves(), !ready.taken().isEmpty(), verification(folder));
            bar.progressProperty().bind(now.progressProperty());
            step.textProperty().bind(now.messageProperty());
            now.setOnSucceeded(event -> {
                finish();
                stage.close();
                written(folder, now.getValue());
            });
            now.setOnCancelled(event -> {
                finish();
                explorer.messages().note(text("ExportWindow.nothing-was-written"));
            });
            now.setOnFailed(event -> {
                finish();
                stage.close();
                failed(now.getException());
            });
            work = Optional.of(now);
            writing.set(true);
            new Thread(now, "export split").start();
        }
    }

    private void finish() {
        writing.set(false);
        work = Optional.empty();
        step.textProperty().unbind();
        step.setText("");
    }

    private Optional<Verification> verification(Path folder) {
        return pane.isToBeVerified() && explorer.shownProperty().get() != null
                ? last.map(source -> Verification.usual(
                        source, explorer.shownProperty().get().model().cost().model(), folder))
                : Optional.empty();
    }

    private void written(Path folder, Written written) {
        String models =
                written.split().parts().stream().map(part -> part.file().name()).collect(Collectors.joining(", "));
        String told = text("ExportWindow.written-to-and-checked", folder, models);
        if (written.verified().filter(verified -> !verified.holds()).isPresent()) {
            explorer.messages()
                    .problem(told + " " + Verdict.of(written.verified().get()));
            return;
        }
        String more = written.obstacle().isEmpty()
                ? written.verified().map(Verdict::of).orElse("")
                : text("ExportWindow.it-was-not-verified", written.obstacle());
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(text("ExportWindow.open-folder"), () -> opener.accept(folder)));
        if (OnnxRuntime.isPresent()) {
            offers.add(new Offer(text("ExportWindow.try-the-split"), trier));
        }
        explorer.messages().note((told + " " + more).strip(), offers.toArray(Offer[]::new));
    }

    private void failed(Throwable reason) {
        if (reason instanceof ExportException refusal) {
            explorer.messages().problem(refusal.getMessage());
        } else {
            explorer.messages().failed(text("ExportWindow.the-split-was-not-written"), reason);
        }
    }

    private void end() {
        preparation.stop();
        work.ifPresent(running -> running.cancel(false));
    }
}
