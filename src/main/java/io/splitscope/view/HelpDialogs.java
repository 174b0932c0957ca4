package io.splitscope.view;

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
                "About SplitScope",
                FaultReport.system().lines().findFirst().orElseThrow());
        dialog.setContentText(
                "Shows where to split a neural network between a device and an edge server, and what the split costs."
                        + " Splits are minimum cuts, found exactly; delays are a sequential sum, without overlap."
                        + "\n\nSettings and log: " + UserFolder.path());
        dialog.showAndWait();
    }

    /** Copies the versions of all that takes part, what the open model is like, and the end of the log. */
    static void copyDetails(Explorer explorer) {
        List<String> lines = new ArrayList<>(FaultReport.system().lines().toList());
        Optional.ofNullable(explorer.shownProperty().get())
                .map(shown -> shown.model().model())
                .ifPresent(model -> lines.add("Model of " + model.layers().size() + " layers, opsets "
                        + model.origin().opsets() + ", " + model.warnings().size() + " warnings"));
        try {
            lines.addAll(new LogFile(UserFolder.path()).lastLines(LOG_LINES));
        } catch (IOException e) {
            lines.add("The log cannot be read: " + e);
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", lines)));
        explorer.messages()
                .note("The details were copied. Look through them before you send them: the log may name files.");
    }

    static void showKeys(Stage owner, List<Command> commands) {
        Alert dialog = dialog(owner, "Keys", "Keys");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Command command : commands) {
            if (!command.keys().isEmpty()) {
                addKey(grid, row++, KeyCombination.valueOf(command.keys()).getDisplayText(), command.name());
            }
        }
        addKey(grid, row++, "Drag, arrow keys", "Move the picture");
        addKey(grid, row++, "Wheel", "Zoom at the pointer");
        addKey(grid, row++, "Double click, Enter", "Open or close a block");
        addKey(grid, row++, "Alt+arrow keys", "Walk from layer to layer");
        addKey(grid, row++, "Enter, Shift+Enter in Find", "Go to the next match, or back");
        addKey(grid, row++, "Page Down, Page Up while presenting", "Go to the next scenario, or back");
        addKey(grid, row++, "Shift+drag", "Select what lies in a rectangle");
        addKey(grid, row++, "Up, Down in Find", "Mark a row of the list");
        addKey(grid, row, "Double click on a slider", "Back to the usual value");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(KEYS_HEIGHT);
        scroll.setAccessibleText("Keys and what they do");
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
