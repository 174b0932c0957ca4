package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Opening;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How deep blocks are open: one level more or less at a time. */
final class BlockLevel extends HBox {

    private final Explorer explorer;
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final Label text = new Label();
    private final BooleanProperty brief = new SimpleBooleanProperty(this, "short", false);

    BlockLevel(Explorer explorer) {
        this.explorer = explorer;
        getStyleClass().add("block-level");
        text.getStyleClass().add("block-level-text");
        getChildren()
                .addAll(
                        button("fewer-blocks", "icon-minus", text("BlockLevel.fewer-blocks-open"), -1),
                        text,
                        button("more-blocks", "icon-plus", text("BlockLevel.more-blocks-open"), 1));
        brief.addListener(property -> {
            pseudoClassStateChanged(SHORT, brief.get());
            if (explorer.shownProperty().get() != null) {
                show(explorer.shownProperty().get());
            }
        });
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.picture() != now.picture()) {
                show(now);
            }
        });
    }

    /** Whether there is room for numbers only. */
    BooleanProperty shortProperty() {
        return brief;
    }

    /** Opens blocks so many levels deeper. */
    void step(int by) {
        Shown shown = explorer.shownProperty().get();
        BlockTree tree = shown.model().tree();
        int present = level(shown).orElseGet(() -> nearest(shown));
        int wanted = Math.max(1, Math.min(depth(tree), present + by));
        explorer.openToLevel(wanted);
    }

    private Button button(String id, String icon, String title, int by) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icon.of(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.setOnAction(event -> step(by));
        return button;
    }

    private void show(Shown shown) {
        int depth = depth(shown.model().tree());
        OptionalInt level = level(shown);
        String told = level.isPresent()
                ? text("BlockLevel.blocks-level-of", level.getAsInt(), depth)
                : text("BlockLevel.blocks-mixed-levels");
        String numbers = level.isPresent() ? level.getAsInt() + "/" + depth : "–/" + depth;
        text.setText(brief.get() ? numbers : told);
        text.setTooltip(new Tooltip(told));
        text.setAccessibleText(told);
    }

    /** The level that the open blocks make; empty when they make none. */
    private static OptionalInt level(Shown shown) {
        BlockTree tree = shown.model().tree();
        for (int level = 1; level <= depth(tree); level++) {
            if (Opening.toLevel(tree, level).equals(shown.picture().picture().open())) {
                return OptionalInt.of(level);
            }
        }
        return OptionalInt.empty();
    }

    /** The deepest open block decides. */
    private static int nearest(Shown shown) {
        BlockTree tree = shown.model().tree();
        int deepest = 1;
        for (int id : shown.picture().picture().open()) {
            deepest = Math.max(deepest, depthOf(tree, tree.blocks().get(id)) + 1);
        }
        return deepest;
    }

    private static int depth(BlockTree tree) {
        int depth = 1;
        for (Block block : tree.blocks()) {
            if (!block.children().isEmpty()
                    || block.id() == 0
                    || !block.layers().isEmpty()) {
                depth = Math.max(depth, depthOf(tree, block) + 1);
            }
        }
        return depth;
    }

    private static int depthOf(BlockTree tree, Block block) {
        int depth = 0;
        for (var above = tree.parent(block); above.isPresent(); above = tree.parent(above.get())) {
            depth++;
        }
        return depth;
    }
}
