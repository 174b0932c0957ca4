package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.export.halves.Part;
import io.splitscope.export.halves.PreparedHalves;
import io.splitscope.export.halves.PreparedHalves.Planned;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Legible;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What would be written: the models with their sizes, and what passes from one to the other. */
final class FilesPane extends VBox {

    /** More lines tell nobody more. */
    private static final int MOST = 8;

    private final GridPane files = new GridPane();
    private final VBox crossing = new VBox();

    FilesPane() {
        setId("export-files");
        getStyleClass().add("export-files");
        files.getStyleClass().add("export-grid");
        getChildren().addAll(files, crossing);
    }

    void show(PreparedHalves halves) {
        files.getChildren().clear();
        crossing.getChildren().clear();
        int row = 0;
        for (Planned model : halves.models()) {
            add(row++, model.part().fileName(), text("FilesPane.layers", model.layers()), model.bytes());
            if (model.dataBytes() > 0) {
                add(row++, model.part().dataFileName(), text("FilesPane.weights"), model.dataBytes());
            }
        }
        Label beside = new Label(text("FilesPane.and-split-json-and-a-python-example"));
        beside.getStyleClass().addAll("muted", "small-text");
        beside.setWrapText(true);
        files.add(beside, 0, row, 3, 1);
        addCrossing(text("FilesPane.device-to-server"), halves.sent(Part.DEVICE, Part.SERVER));
        addCrossing(text("FilesPane.server-to-device"), halves.sent(Part.SERVER, Part.TAIL));
        addCrossing(text("FilesPane.kept-for-the-tail"), halves.sent(Part.DEVICE, Part.TAIL));
    }

    void clear() {
        files.getChildren().clear();
        crossing.getChildren().clear();
    }

    private void add(int row, String name, String what, long bytes) {
        Label file = new Label(name);
        file.setMinWidth(Region.USE_PREF_SIZE);
        Label size = new Label(Quantity.BYTES.format(bytes));
        size.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(size, HPos.RIGHT);
        Label content = new Label(what);
        content.getStyleClass().add("muted");
        GridPane.setHgrow(content, Priority.ALWAYS);
        files.addRow(row, file, content, size);
    }

    private void addCrossing(String way, List<Sent> sent) {
        if (sent.isEmpty()) {
            return;
        }
        Label head = new Label(way);
        head.getStyleClass().add("section-heading");
        crossing.getChildren().add(head);
        sent.stream().limit(MOST).forEach(value -> crossing.getChildren().add(line(describe(value))));
        if (sent.size() > MOST) {
            crossing.getChildren().add(line(text("FilesPane.and-more", sent.size() - MOST)));
        }
    }

    private static String describe(Sent value) {
        String name = Legible.name(value.name());
        if (value.extents()) {
            return text("FilesPane.extents", name);
        }
        String size = value.bytes() == null ? text("FilesPane.size-unknown") : Quantity.BYTES.format(value.bytes());
        return text("FilesPane.tensor", name, value.type(), value.shape(), size);
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
