package io.splitscope.view.outline;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The tree of blocks and layers with each one's share of the whole and its side, in step with the selection. */
public final class OutlinePane extends VBox {

    private final ObjectProperty<Set<Target>> selection;
    private final Consumer<Target> reveal;
    private final TreeView<OutlineItem> tree = new TreeView<>();
    private final ReadOnlyObjectWrapper<Optional<Solution>> solution =
            new ReadOnlyObjectWrapper<>(this, "solution", Optional.empty());
    private OpenModel model;
    private Measure measure = Measure.WORK;
    private double[] values = {};
    private double total;
    private boolean following;

    /**
     * @param selection read and written
     * @param reveal shows something in the picture
     */
    public OutlinePane(ObservableValue<Shown> shown, ObjectProperty<Set<Target>> selection, Consumer<Target> reveal) {
        this.selection = selection;
        this.reveal = reveal;
        getStyleClass().add("outline-pane");
        getChildren().addAll(head(), tree);
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.setId("outline");
        tree.setAccessibleText(text("OutlinePane.outline-of-blocks-and-layers"));
        tree.setCellFactory(view -> new OutlineCell(this));
        tree.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> select(now));
        selection.addListener((property, old, now) -> follow(now));
        shown.addListener((property, old, now) -> show(now));
        if (shown.getValue() != null) {
            show(shown.getValue());
        }
    }

    private HBox head() {
        Label title = new Label(text("OutlinePane.outline"));
        title.getStyleClass().add("section-heading");
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SegmentedButton measures = new SegmentedButton();
        measures.setAccessibleText(text("OutlinePane.share-of"));
        for (Measure each : Measure.values()) {
            ToggleButton button = new ToggleButton(each.title());
            button.setId("measure-" + each.title().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("small");
            button.setAccessibleText(text("OutlinePane.show-each-block-s-share", each.title()));
            button.setSelected(each == measure);
            button.setOnAction(event -> {
                button.setSelected(true);
                measure = each;
                weigh();
                tree.refresh();
            });
            measures.getButtons().add(button);
        }
        HBox head = new HBox(title, gap, measures);
        head.getStyleClass().add("outline-head");
        return head;
    }

    /** The part of the whole that an item has, from 0 to 1; NaN when unknown. */
    double share(OutlineItem item) {
        double sum = 0;
        for (int layer : item.layers()) {
            sum += values[layer];
        }
        return total == 0 ? 0 : sum / total;
    }

    /** What the rows are marked by. */
    ReadOnlyObjectProperty<Optional<Solution>> solutionProperty() {
        return solution.getReadOnlyProperty();
    }

    private void show(Shown now) {
        if (now.model() != model) {
            model = now.model();
            weigh();
            TreeItem<OutlineItem> root = new BlockTreeItem(model, model.tree().root());
            root.setExpanded(true);
            following = true;
            tree.setRoot(root);
            following = false;
        }
        solution.set(now.solution());
    }

    private void weigh() {
        if (model == null) {
            return;
        }
        values = measure.byLayer(model);
        total = 0;
        for (double value : values) {
            total += Double.isNaN(value) ? 0 : value;
        }
    }

    private void select(TreeItem<OutlineItem> item) {
        if (!following && item != null) {
            Target target = item.getValue().target();
            selection.set(Set.of(target));
            reveal.accept(target);
        }
    }

    private void follow(Set<Target> now) {
        TreeItem<OutlineItem> selected = tree.getSelectionModel().getSelectedItem();
        if (now.size() != 1) {
            following = true;
            tree.getSelectionModel().clearSelection();
            following = false;
            return;
        }
        Target target = now.iterator().next();
        if (selected != null && selected.getValue().target().equals(target)) {
            return;
        }
        find(target).ifPresent(item -> {
            following = true;
            for (TreeItem<OutlineItem> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
            following = false;
        });
    }

    private Optional<TreeItem<OutlineItem>> find(Target target) {
        int layer;
        if (target instanceof Target.LayerTarget single) {
            layer = single.id();
        } else if (target instanceof Target.BlockTarget block) {
            Block wanted = model.tree().blocks().get(block.id());
            layer = wanted.layers().isEmpty() ? -1 : wanted.layers().get(0);
        } else {
            return Optional.empty();
        }
        TreeItem<OutlineItem> item = tree.getRoot();
        while (item != null && !item.getValue().target().equals(target)) {
            item = childWith(item, layer);
        }
        return Optional.ofNullable(item);
    }

    private static TreeItem<OutlineItem> childWith(TreeItem<OutlineItem> parent, int layer) {
        for (TreeItem<OutlineItem> child : parent.getChildren()) {
            if (Collections.binarySearch(child.getValue().layers(), layer) >= 0) {
                return child;
            }
        }
        return null;
    }
}
