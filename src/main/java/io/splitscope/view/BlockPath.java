package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.controlsfx.control.BreadCrumbBar;

/**
 * Where the selection lies: the model, the blocks around it, and itself. Of several things, the blocks around all of
 * them. A click on a crumb selects it and shows it.
 */
final class BlockPath extends BreadCrumbBar<BlockPath.Crumb> {

    private final Explorer explorer;
    private List<Crumb> path = List.of();

    /**
     * One step of the path.
     *
     * @param target what it leads to; empty for the whole model
     */
    record Crumb(String name, Optional<Target> target) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param uncover shows something in the picture, opening blocks where necessary
     * @param whole shows the whole picture
     */
    BlockPath(Explorer explorer, Consumer<Target> uncover, Runnable whole) {
        this.explorer = explorer;
        setId("block-path");
        setAccessibleText(text("BlockPath.path-of-blocks-to-the"));
        setAutoNavigationEnabled(false);
        setMinWidth(0);
        setOnCrumbAction(event -> {
            Optional<Target> target = event.getSelectedCrumb().getValue().target();
            explorer.selectionProperty().set(target.map(Set::of).orElse(Set.of()));
            target.ifPresentOrElse(uncover, whole);
        });
        explorer.selectionProperty().addListener(property -> show());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                show();
            }
        });
    }

    private void show() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            return;
        }
        List<Crumb> now = path(shown.model(), explorer.selectionProperty().get());
        if (!now.equals(path)) {
            path = now;
            setSelectedCrumb(buildTreeModel(now.toArray(Crumb[]::new)));
        }
    }

    private static List<Crumb> path(OpenModel model, Set<Target> selection) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(model.source().title(), Optional.empty()));
        for (Block block : common(model, selection)) {
            crumbs.add(new Crumb(block.displayName(), Optional.of(new Target.BlockTarget(block.id()))));
        }
        if (selection.size() == 1) {
            Target only = selection.iterator().next();
            crumbs.add(new Crumb(ownName(model, only), Optional.of(only)));
        }
        return crumbs;
    }

    /** The last part of a name, since the blocks before it tell the rest. */
    private static String ownName(OpenModel model, Target target) {
        if (target instanceof Target.BlockTarget block) {
            return model.tree().blocks().get(block.id()).displayName();
        }
        String name = Selected.name(model, target);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isBlank() ? name : last;
    }

    private static List<Block> common(OpenModel model, Set<Target> selection) {
        Iterator<Target> targets = selection.iterator();
        List<Block> common = targets.hasNext() ? BlocksAround.of(model, targets.next()) : List.of();
        while (targets.hasNext() && !common.isEmpty()) {
            List<Block> other = BlocksAround.of(model, targets.next());
            int same = 0;
            while (same < Math.min(common.size(), other.size()) && common.get(same) == other.get(same)) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common;
    }
}
