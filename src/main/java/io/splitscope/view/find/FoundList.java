package io.splitscope.view.find;

import static io.splitscope.texts.Texts.text;

import io.splitscope.query.Hit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The list below the field. It never takes the keyboard from the field. */
final class FoundList extends Popup {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 12;

    private final Finder finder;
    private final ListView<Hit> list = new ListView<>();
    private final Label note = new Label();
    private final VBox content = new VBox(note, list);

    FoundList(Finder finder) {
        this.finder = finder;
        list.setId("found-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(text("FoundList.what-was-found"));
        list.setCellFactory(view -> new HitCell(finder));
        list.setOnMouseClicked(event -> {
            int chosen = list.getSelectionModel().getSelectedIndex();
            if (event.getButton() == MouseButton.PRIMARY && chosen >= 0) {
                finder.go(chosen);
            }
        });
        note.setId("found-note");
        note.getStyleClass().add("found-note");
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        content.getStyleClass().add("found-pane");
        getContent().add(content);
        finder.findingProperty().addListener((property, old, now) -> fill(now));
    }

    private void fill(Finding now) {
        if (!now.hits().equals(list.getItems())) {
            list.getItems().setAll(now.hits());
        } else {
            list.refresh();
        }
        list.setVisible(!now.hits().isEmpty());
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, now.hits().size()) + 2);
        note.setText(now.problem().orElse(text("FoundList.nothing-is-called-so-or")));
        note.setVisible(now.asked() && now.hits().isEmpty());
        if (now.at().isPresent()) {
            mark(now.at().getAsInt());
        } else {
            list.getSelectionModel().clearSelection();
        }
        if (!now.asked()) {
            hide();
        }
    }

    /** Appears below a control. */
    void showBelow(Node owner) {
        if (finder.findingProperty().get().asked() && !isShowing() && owner.getScene() != null) {
            Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
            content.getStylesheets().setAll(owner.getScene().getStylesheets());
            content.setStyle(owner.getScene().getRoot().getStyle());
            show(owner, bounds.getMinX(), bounds.getMaxY() + 2);
            sizeToScene();
        }
    }

    /** Marks the row after or before the marked one. */
    void move(int by) {
        int rows = list.getItems().size();
        if (rows > 0) {
            int from = list.getSelectionModel().getSelectedIndex();
            mark(from < 0 ? (by > 0 ? 0 : rows - 1) : Math.max(0, Math.min(rows - 1, from + by)));
        }
    }

    private void mark(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - MOST_ROWS / 2));
    }

    /** Goes to the marked row; to the next one if it was gone to already, or none is marked. */
    void enter(int by) {
        int marked = list.getSelectionModel().getSelectedIndex();
        if (marked >= 0 && marked != finder.findingProperty().get().at().orElse(-1)) {
            finder.go(marked);
        } else {
            finder.step(by);
        }
    }
}
