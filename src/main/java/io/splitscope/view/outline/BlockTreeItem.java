package io.splitscope.view.outline;

import io.splitscope.block.Block;
import io.splitscope.view.explorer.OpenModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A block with what is directly inside, in the order of the data; found when it is first looked at. */
final class BlockTreeItem extends TreeItem<OutlineItem> {

    private final OpenModel model;
    private final Block block;
    private boolean filled;

    BlockTreeItem(OpenModel model, Block block) {
        super(new OutlineItem.BlockItem(block));
        this.model = model;
        this.block = block;
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public ObservableList<TreeItem<OutlineItem>> getChildren() {
        if (!filled) {
            filled = true;
            super.getChildren().setAll(parts());
        }
        return super.getChildren();
    }

    private List<TreeItem<OutlineItem>> parts() {
        List<TreeItem<OutlineItem>> parts = new ArrayList<>();
        for (Block child : block.children()) {
            if (!child.layers().isEmpty()) {
                parts.add(new BlockTreeItem(model, child));
            }
        }
        for (int layer : block.layers()) {
            if (model.tree().innermost(layer) == block) {
                parts.add(new TreeItem<>(
                        new OutlineItem.LayerItem(model.model().layers().get(layer))));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.getValue().layers().get(0)));
        return parts;
    }
}
