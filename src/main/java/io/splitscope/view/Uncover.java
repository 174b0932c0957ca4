package io.splitscope.view;

import io.splitscope.block.Block;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows things that closed blocks may hide: opens the blocks, and when the new picture is there, moves to them. */
final class Uncover {

    private final Explorer explorer;
    private final Consumer<Target> reveal;
    private Optional<Target> wanted = Optional.empty();

    /** @param reveal shows something that no closed block hides */
    Uncover(Explorer explorer, Consumer<Target> reveal) {
        this.explorer = explorer;
        this.reveal = reveal;
    }

    void show(Target target) {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            return;
        }
        wanted = Optional.empty();
        Set<Integer> around = around(shown.model(), target);
        if (shown.picture().picture().open().containsAll(around)) {
            reveal.accept(target);
            return;
        }
        wanted = Optional.of(target);
        Set<Integer> open = new HashSet<>(explorer.openBlocks());
        open.addAll(around);
        explorer.openExactly(open);
    }

    /** To be called when the canvas has another picture. */
    void pictureChanged(Shown now) {
        Optional<Target> target = wanted;
        wanted = Optional.empty();
        target.filter(hidden -> isOf(now.model(), hidden))
                .filter(hidden -> now.picture().picture().open().containsAll(around(now.model(), hidden)))
                .ifPresent(reveal);
    }

    private static boolean isOf(OpenModel model, Target target) {
        if (target instanceof Target.LayerTarget layer) {
            return layer.id() < model.model().layers().size();
        }
        if (target instanceof Target.BlockTarget block) {
            return block.id() < model.tree().blocks().size();
        }
        return !(target instanceof Target.TensorTarget tensor)
                || tensor.id() < model.model().tensors().size();
    }

    private static Set<Integer> around(OpenModel open, Target target) {
        return BlocksAround.of(open, target).stream().map(Block::id).collect(Collectors.toSet());
    }
}
