package io.splitscope.view.find;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import io.splitscope.query.Hit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row of the list: side, name, operator, shape, and the number asked for. */
final class HitCell extends ListCell<Hit> {

    private static final PseudoClass DEVICE = PseudoClass.getPseudoClass("device");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");

    private final Finder finder;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label shape = new Label();
    private final Label figure = new Label();
    private final HBox row = new HBox(mark, name, kind, shape, figure);

    HitCell(Finder finder) {
        this.finder = finder;
        mark.getStyleClass().add("side-mark");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(name, Priority.ALWAYS);
        kind.getStyleClass().addAll("muted", "found-kind");
        shape.getStyleClass().add("found-shape");
        figure.getStyleClass().addAll("muted", "found-figure");
        row.getStyleClass().add("outline-row");
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        show(hit);
        String side = side(hit);
        mark.pseudoClassStateChanged(DEVICE, side.equals("device"));
        mark.pseudoClassStateChanged(SERVER, side.equals("server"));
        mark.pseudoClassStateChanged(MIXED, side.equals("both sides"));
        setAccessibleText(Stream.of(name.getText(), kind.getText(), shape.getText(), figure.getText(), side)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
        setGraphic(row);
    }

    private void show(Hit hit) {
        var model = finder.shown().model().model();
        figure.setText(hit instanceof Hit.BlockHit ? "" : amount(hit));
        if (hit instanceof Hit.LayerHit found) {
            Layer layer = model.layers().get(found.id());
            name.setText(layer.displayName());
            kind.setText(layer.op());
            shape.setText(layer.output(0).shape().bound());
        } else if (hit instanceof Hit.InsideHit found) {
            Layer layer = finder.search().layer(found);
            name.setText(model.layers().get(found.outermost()).displayName() + " › " + layer.displayName());
            kind.setText(layer.op());
            shape.setText(layer.output(0).shape().bound());
        } else if (hit instanceof Hit.BlockHit found) {
            var block = finder.shown().model().tree().blocks().get(found.id());
            name.setText(block.displayPath());
            kind.setText(text("HitCell.block", block.kind().replace('_', ' ')));
            shape.setText(text("HitCell.layers", block.layers().size()));
        } else {
            Tensor tensor = model.inputs().get(((Hit.InputHit) hit).position());
            name.setText(tensor.displayName());
            kind.setText(text("HitCell.input"));
            shape.setText(tensor.shape().bound());
        }
    }

    private String amount(Hit hit) {
        var amount = finder.search().amount(hit, finder.findingProperty().get().measure());
        return amount.isPresent()
                ? finder.findingProperty().get().measure().format(amount.getAsLong())
                : text("HitCell.unknown");
    }

    /** Where it runs, in words; empty without a split. */
    private String side(Hit hit) {
        var solution = finder.shown().solution();
        if (solution.isEmpty()) {
            return "";
        }
        List<Integer> layers = layers(hit);
        long onDevice =
                layers.stream().filter(solution.get().shownSplit()::isOnDevice).count();
        if (onDevice == layers.size()) {
            return text("HitCell.device");
        }
        return onDevice == 0 ? text("HitCell.server") : text("HitCell.both-sides");
    }

    /** Raw input has no layers, and so lies on the device. */
    private List<Integer> layers(Hit hit) {
        if (hit instanceof Hit.LayerHit layer) {
            return List.of(layer.id());
        }
        if (hit instanceof Hit.InsideHit inside) {
            return List.of(inside.outermost());
        }
        return hit instanceof Hit.BlockHit block
                ? finder.shown().model().tree().blocks().get(block.id()).layers()
                : List.of();
    }
}
