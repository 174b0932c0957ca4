package io.splitscope.view;

import io.splitscope.paint.Theme;
import io.splitscope.view.controls.UpdateOrigin;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.gdsec.GdSecWindow;
import io.splitscope.view.halves.ExportWindow;
import io.splitscope.view.halves.VerifyWindow;
import io.splitscope.view.laboratory.LaboratoryWindow;
import io.splitscope.view.measure.MeasureWindow;
import io.splitscope.view.trial.TrialWindow;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** The windows beside the main one, each for one task; a window is made when it is first wanted. */
final class ToolWindows {

    private final Stage owner;
    private final Explorer explorer;
    private final ObservableValue<Theme> theme;
    private final UpdateOrigin update;
    private Optional<ExportWindow> export = Optional.empty();
    private Optional<VerifyWindow> verifying = Optional.empty();
    private Optional<MeasureWindow> measuring = Optional.empty();
    private Optional<TrialWindow> trial = Optional.empty();
    private Optional<LaboratoryWindow> laboratory = Optional.empty();
    private Optional<GdSecWindow> gdSec = Optional.empty();
    private Consumer<Path> folderOpener = folder -> {};
    private BiFunction<Stage, Path, Optional<Path>> folderChooser = VerifyWindow::choose;

    /** @param update where the size of a compressed update comes from */
    ToolWindows(Stage owner, Explorer explorer, ObservableValue<Theme> theme, UpdateOrigin update) {
        this.owner = owner;
        this.explorer = explorer;
        this.theme = theme;
        this.update = update;
    }

    /** What shows a folder to the user. */
    void onOpenFolder(Consumer<Path> action) {
        folderOpener = action;
    }

    /** Writes the split that is shown as models. */
    void exportSplit() {
        if (export.isEmpty()) {
            export = Optional.of(new ExportWindow(
                    owner, theme, ThemeStyle::apply, explorer, folder -> folderOpener.accept(folder), this::trySplit));
        }
        export.get().show();
    }

    /** Verifies a split that was written before. */
    void verifySplit() {
        if (verifying.isEmpty()) {
            verifying = Optional.of(new VerifyWindow(
                    owner, theme, ThemeStyle::apply, explorer, (asking, first) -> folderChooser.apply(asking, first)));
        }
        verifying.get().show();
    }

    /** Asks for a folder in this way from now on. */
    void onChooseFolder(BiFunction<Stage, Path, Optional<Path>> chooser) {
        folderChooser = chooser;
    }

    /** Measures the layers of the model that is open. */
    void measure() {
        if (measuring.isEmpty()) {
            measuring = Optional.of(new MeasureWindow(
                    owner, theme, ThemeStyle::apply, explorer, UserFolder.path().resolve("profiles")));
        }
        measuring.get().show();
    }

    /** Tries the split that is shown. */
    void trySplit() {
        if (trial.isEmpty()) {
            TrialWindow window = new TrialWindow(owned(), explorer, scene -> ThemeStyle.apply(theme.getValue(), scene));
            theme.addListener(property -> window.dress(scene -> ThemeStyle.apply(theme.getValue(), scene)));
            trial = Optional.of(window);
        }
        trial.get().show();
    }

    /** Simulates trainings on a network that changes. */
    void openLaboratory() {
        if (laboratory.isEmpty()) {
            laboratory =
                    Optional.of(new LaboratoryWindow(owned(), explorer, theme, ThemeStyle::apply, UserFolder.path()));
        }
        laboratory.get().show();
    }

    /** Runs compressed gradient descent. */
    void openGdSec() {
        if (gdSec.isEmpty()) {
            gdSec = Optional.of(new GdSecWindow(owner, theme, ThemeStyle::apply, update, explorer.messages()));
        }
        gdSec.get().show();
    }

    private Stage owned() {
        Stage stage = new Stage();
        stage.initOwner(owner);
        return stage;
    }

    /** Ends what goes on in them. */
    void end() {
        laboratory.ifPresent(LaboratoryWindow::end);
        gdSec.ifPresent(GdSecWindow::close);
        trial.ifPresent(TrialWindow::close);
    }
}
