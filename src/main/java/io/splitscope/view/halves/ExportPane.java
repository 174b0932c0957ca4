package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.export.halves.External;
import io.splitscope.runtime.OnnxRuntime;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Where to export to and how, what would be written, and what stands against it. */
final class ExportPane extends VBox {

    private final Preparation preparation;
    private final ObjectProperty<Setting> setting;
    private final TextField folder = new TextField();
    private final FilesPane files = new FilesPane();
    private final Label status = new Label();
    private final CheckBox replace = new CheckBox();
    private final CheckBox verify = new CheckBox(text("ExportPane.verify"));

    ExportPane(Preparation preparation, ObjectProperty<Setting> setting) {
        this.preparation = preparation;
        this.setting = setting;
        getStyleClass().add("export-pane");
        status.setId("export-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        replace.setId("export-replace");
        replace.setWrapText(true);
        replace.setMinHeight(USE_PREF_SIZE);
        replace.managedProperty().bind(replace.visibleProperty());
        getChildren().addAll(place(), weights(), labels(), verify(OnnxRuntime.isPresent()), files, status, replace);
        preparation.stateProperty().addListener((property, old, now) -> show(now));
        show(preparation.stateProperty().get());
    }

    /** Whether files that exist may be replaced. */
    CheckBox replace() {
        return replace;
    }

    /** Whether what was written shall be run and compared with the whole. */
    boolean isToBeVerified() {
        return verify.isSelected();
    }

    private Node verify(boolean possible) {
        verify.setId("export-verify");
        verify.setWrapText(true);
        verify.setMinHeight(USE_PREF_SIZE);
        verify.setDisable(!possible);
        if (!possible) {
            verify.setText(text("ExportPane.verify-needs-the-runtime", OnnxRuntime.COMMAND));
        }
        return verify;
    }

    private Node place() {
        Label title = new Label(text("ExportPane.folder"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(folder);
        folder.setId("export-folder");
        folder.setAccessibleText(text("ExportPane.folder"));
        folder.textProperty().bindBidirectional(preparation.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(text("ExportPane.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox row = new HBox(title, folder, choose);
        row.getStyleClass().add("export-row");
        return row;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("ExportPane.folder-for-the-models-of"));
        File now = new File(folder.getText());
        Optional.ofNullable(now.isDirectory() ? now : now.getParentFile())
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            folder.setText(chosen.getPath());
        }
    }

    private Node weights() {
        Label title = new Label(text("ExportPane.weights-in-other-files"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        RadioButton copy = new RadioButton(text("ExportPane.copy"));
        copy.setId("export-copy");
        RadioButton refer = new RadioButton(text("ExportPane.refer"));
        refer.setId("export-refer");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(copy, refer);
        copy.setSelected(true);
        group.selectedToggleProperty()
                .addListener((property, old, now) ->
                        preparation.externalProperty().set(now == refer ? External.REFERENCE : External.COPY));
        HBox row = new HBox(title, copy, refer);
        row.getStyleClass().add("export-row");
        row.disableProperty()
                .bind(preparation
                        .stateProperty()
                        .map(state -> state instanceof Prepared.Ready ready
                                && !ready.halves().hasWeightsElsewhere()));
        return row;
    }

    private Node labels() {
        CheckBox labels = new CheckBox(text("ExportPane.labels-stay-on-the-device"));
        labels.setId("export-labels");
        labels.setWrapText(true);
        labels.setMinHeight(USE_PREF_SIZE);
        labels.disableProperty().bind(setting.map(now -> now.mode() != Mode.TRAINING));
        labels.setSelected(setting.get().protocol().labels().onDevice());
        setting.addListener((property, old, now) ->
                labels.setSelected(now.protocol().labels().onDevice()));
        labels.selectedProperty().addListener((property, old, now) -> {
            Setting current = setting.get();
            if (now != current.protocol().labels().onDevice()) {
                setting.set(
                        current.withProtocol(current.protocol().withLabels(now ? Labels.ON_DEVICE : Labels.ON_SERVER)));
            }
        });
        return labels;
    }

    private void show(Prepared state) {
        replace.setSelected(false);
        replace.setVisible(false);
        status.getStyleClass().remove("complaint");
        if (state instanceof Prepared.Ready ready) {
            files.show(ready.halves());
            List<String> taken = ready.taken();
            replace.setVisible(!taken.isEmpty());
            replace.setText(text("ExportPane.replace-files", taken.size(), String.join(", ", taken)));
            String needed = text(
                    "ExportPane.needed", Quantity.BYTES.format(ready.halves().bytes()));
            List<String> notes = new ArrayList<>(List.of(needed));
            if (ready.unfinished()) {
                notes.add(text("ExportPane.unfinished"));
            }
            if (ready.halves().holdsForPresentDimensionsOnly()) {
                notes.add(text("ExportPane.present-dimensions-only"));
            }
            status.setText(String.join(" ", notes));
        } else if (state instanceof Prepared.Refused refused) {
            files.clear();
            status.getStyleClass().add("complaint");
            status.setText(refused.reason());
        } else {
            status.setText(text("ExportPane.working"));
        }
    }
}
