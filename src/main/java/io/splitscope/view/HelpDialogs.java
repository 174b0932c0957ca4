package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.FaultReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

/** What the help menu shows. */
final class HelpDialogs {

    private static final double KEYS_HEIGHT = 560;
    private static final int LOG_LINES = 200;

    private HelpDialogs() {}

    static void showAbout(Stage owner) {
        Alert dialog = dialog(
                owner,
                text("HelpDialogs.about-splitscope"),
                FaultReport.system().lines().findFirst().orElseThrow());
        dialog.setContentText(text("HelpDialogs.shows-where-to-split-a", UserFolder.path()));
        dialog.showAndWait();
    }

    /** Copies the versions of all that takes part, what the open model is like, and the end of the log. */
    static void copyDetails(Explorer explorer) {
        List<String> lines = new ArrayList<>(FaultReport.system().lines().toList());
        Optional.ofNullable(explorer.shownProperty().get())
                .map(shown -> shown.model().model())
                .ifPresent(model -> lines.add(text(
                        "HelpDialogs.model-of-layers-opsets-warnings",
                        model.layers().size(),
                        model.origin().opsets(),
                        model.warnings().size())));
        try {
            lines.addAll(new LogFile(UserFolder.path()).lastLines(LOG_LINES));
        } catch (IOException e) {
            lines.add(text("HelpDialogs.the-log-cannot-be-read", e));
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", lines)));
        explorer.messages().note(text("HelpDialogs.the-details-were-copied-look"));
    }

    static void showKeys(Stage owner, List<Command> commands) {
        Alert dialog = dialog(owner, text("HelpDialogs.keys"), text("HelpDialogs.keys"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Command command : commands) {
            if (!command.keys().isEmpty()) {
                addKey(grid, row++, KeyCombination.valueOf(command.keys()).getDisplayText(), command.name());
            }
        }
        addKey(grid, row++, text("HelpDialogs.drag-arrow-keys"), text("HelpDialogs.move-the-picture"));
        addKey(grid, row++, text("HelpDialogs.drag-a-card"), text("HelpDialogs.pin-it-to-the-other"));
        addKey(grid, row++, text("HelpDialogs.wheel"), text("HelpDialogs.zoom-at-the-pointer"));
        addKey(grid, row++, text("HelpDialogs.double-click-enter"), text("HelpDialogs.open-or-close-a-block"));
        addKey(grid, row++, "Alt+arrow keys", text("HelpDialogs.walk-from-layer-to-layer"));
        addKey(grid, row++, text("HelpDialogs.enter-shift-enter-in-find"), text("HelpDialogs.go-to-the-next-match"));
        addKey(grid, row++, text("HelpDialogs.page-down-page-up-while"), text("HelpDialogs.go-to-the-next-scenario"));
        addKey(grid, row++, "Shift+drag", text("HelpDialogs.select-what-lies-in-a"));
        addKey(grid, row++, text("HelpDialogs.up-down-in-find"), text("HelpDialogs.mark-a-row-of-the"));
        addKey(grid, row, text("HelpDialogs.double-click-on-a-slider"), text("HelpDialogs.back-to-the-usual-value"));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(KEYS_HEIGHT);
        scroll.setAccessibleText(text("HelpDialogs.keys-and-what-they-do"));
        dialog.getDialogPane().setContent(scroll);
        dialog.showAndWait();
    }

    private static void addKey(GridPane grid, int row, String keys, String meaning) {
        Label key = new Label(keys);
        key.getStyleClass().add("strong");
        grid.addRow(row, key, new Label(meaning));
    }

    private static Alert dialog(Stage owner, String title, String heading) {
        Alert dialog = new Alert(AlertType.NONE, "", ButtonType.CLOSE);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(heading);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        return dialog;
    }
}
