package io.splitscope.view.outline;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.Split;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A row: the mark of its side, its name, and its share as a small bar with a number. */
final class OutlineCell extends TreeCell<OutlineItem> {

    private static final PseudoClass DEVICE = PseudoClass.getPseudoClass("device");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    private static final double BAR = 44;
    /** In a narrower outline names need the room of the bars. */
    private static final double ROOMY = 200;

    private final OutlinePane pane;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label number = new Label();
    private final HBox row = new HBox(mark, name, track, number);
    private final Tooltip tooltip = new Tooltip();
    private final InvalidationListener solved = property -> {
        if (getItem() != null) {
            mark(getItem().layers());
        }
    };

    OutlineCell(OutlinePane pane) {
        this.pane = pane;
        mark.getStyleClass().add("side-mark");
        bar.getStyleClass().add("share-bar");
        track.getStyleClass().add("share-track");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        track.visibleProperty().bind(pane.widthProperty().greaterThan(ROOMY));
        track.managedProperty().bind(track.visibleProperty());
        number.getStyleClass().add("share-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getStyleClass().add("outline-row");
        row.setMinWidth(0);
        row.setPrefWidth(1);
        pane.solutionProperty().addListener(new WeakInvalidationListener(solved));
    }

    @Override
    protected void updateItem(OutlineItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        name.setText(item.name());
        double share = pane.share(item);
        bar.setMaxWidth(BAR * (Double.isNaN(share) ? 0 : share));
        number.setText(Double.isNaN(share) ? "?" : percent(share));
        mark(item.layers());
        tooltip.setText(describe(item));
        setTooltip(tooltip);
        setAccessibleText(item.name() + ", " + number.getText());
        setGraphic(row);
    }

    private void mark(List<Integer> layers) {
        Split split = pane.solutionProperty().get().map(Solution::shownSplit).orElse(null);
        boolean device = false;
        boolean server = false;
        if (split != null) {
            for (int i = 0; i < layers.size() && !(device && server); i++) {
                boolean onDevice = split.isOnDevice(layers.get(i));
                device |= onDevice;
                server |= !onDevice;
            }
        }
        mark.pseudoClassStateChanged(DEVICE, device && !server);
        mark.pseudoClassStateChanged(SERVER, server && !device);
        mark.pseudoClassStateChanged(MIXED, device && server);
    }

    private static String describe(OutlineItem item) {
        if (item instanceof OutlineItem.LayerItem single) {
            return single.layer().displayName() + "\n"
                    + single.layer().output(0).shape().bound();
        }
        OutlineItem.BlockItem block = (OutlineItem.BlockItem) item;
        return text(
                "OutlineCell.layers",
                block.block().displayPath(),
                block.block().kind().replace('_', ' '),
                block.layers().size());
    }

    private static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.05) {
            return "<0.1 %";
        }
        return String.format(Locale.ROOT, percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }
}
