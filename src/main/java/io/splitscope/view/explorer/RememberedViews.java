package io.splitscope.view.explorer;

import io.splitscope.block.BlockTree;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which blocks of a model were open and where its data flowed to, so that it opens as it was left. */
public final class RememberedViews {

    private static final int MOST_MODELS = 100;
    /** A picture with more open blocks is not worth remembering. */
    private static final int MOST_BLOCKS = 1_000;

    private final Map<String, View> byModel = new LinkedHashMap<>();

    /**
     * How a model was looked at.
     *
     * @param direction where data flows to
     * @param open the paths of the open blocks
     */
    public record View(Direction direction, List<String> open) {

        public View {
            open = List.copyOf(open);
        }

        /** The view that a picture shows. */
        static View of(LaidOut picture) {
            return of(picture.picture().tree(), picture.picture().open(), picture.direction());
        }

        /** The view in which these blocks of a tree are open. */
        static View of(BlockTree tree, Set<Integer> open, Direction direction) {
            return new View(
                    direction,
                    open.stream()
                            .sorted()
                            .map(block -> tree.blocks().get(block).path())
                            .toList());
        }

        /** The open blocks of a tree, the root's among them; paths that it does not have are left out. */
        Set<Integer> openIn(BlockTree tree) {
            Set<String> paths = Set.copyOf(open);
            Set<Integer> blocks = new HashSet<>();
            blocks.add(tree.root().id());
            tree.blocks().stream()
                    .filter(block -> paths.contains(block.path()))
                    .forEach(block -> blocks.add(block.id()));
            return blocks;
        }
    }

    RememberedViews() {}

    /**
     * Remembers what {@link #byModel} told at the end of an earlier session.
     *
     * @param earlier views by {@link ModelSource#key}; the oldest first
     */
    public void restore(Map<String, View> earlier) {
        byModel.putAll(earlier);
    }

    /** Everything that is remembered, in the form that {@link #restore} takes. */
    public Map<String, View> byModel() {
        return new LinkedHashMap<>(byModel);
    }

    Optional<View> of(ModelSource source) {
        return Optional.ofNullable(byModel.get(source.key()));
    }

    void put(ModelSource source, LaidOut picture) {
        byModel.remove(source.key());
        if (picture.picture().open().size() <= MOST_BLOCKS) {
            byModel.put(source.key(), View.of(picture));
        }
        if (byModel.size() > MOST_MODELS) {
            byModel.remove(byModel.keySet().iterator().next());
        }
    }
}
