package io.splitscope.paint;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a search has found, to be marked wherever it is drawn; inside closed blocks it is counted. */
public final class Found {

    /** Nothing is looked for. */
    public static final Found NOTHING = new Found(List.of());

    private final Set<Target> targets;
    private final BitSet layers = new BitSet();

    /** Things that were found. */
    public Found(Collection<Target> targets) {
        this.targets = Set.copyOf(targets);
        for (Target target : targets) {
            if (target instanceof Target.LayerTarget layer) {
                layers.set(layer.id());
            }
        }
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    boolean contains(Target target) {
        return targets.contains(target);
    }

    /** How many of these layers were found. */
    int among(List<Integer> ids) {
        int count = 0;
        for (int id : ids) {
            if (layers.get(id)) {
                count++;
            }
        }
        return count;
    }
}
