package io.splitscope.block;

import io.splitscope.block.Scope.Step;
import io.splitscope.model.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in its source a layer comes from: metadata first, then calls of local functions, then the node's name. */
final class LayerScope {

    private LayerScope() {}

    /** The scope of a layer; empty when nothing tells. */
    static Optional<Scope> of(Layer layer) {
        Optional<List<Step>> attached = MetadataScope.of(layer.metadata());
        if (attached.isPresent()) {
            return attached.map(Scope::new);
        }
        Optional<List<Step>> named = NodeNameScope.of(layer.name());
        if (layer.node().calls().isEmpty()) {
            return named.map(Scope::new);
        }
        List<Step> steps = new ArrayList<>();
        for (String call : layer.node().calls()) {
            enter(call, steps);
        }
        named.ifPresent(inner -> append(inner, steps));
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Scope(steps));
    }

    /** A call is a block of its own inside the module that makes it. */
    private static void enter(String call, List<Step> steps) {
        NodeNameScope.of(call).ifPresent(path -> append(path, steps));
        String own = call.substring(call.lastIndexOf('/') + 1);
        if (!own.isBlank()) {
            steps.add(new Step(own, "", true));
        }
    }

    /** Names inside a function may repeat the path of the call or start anew. */
    private static void append(List<Step> inner, List<Step> steps) {
        int same = 0;
        while (same < Math.min(inner.size(), steps.size())
                && inner.get(same).token().equals(steps.get(same).token())) {
            same++;
        }
        steps.addAll(inner.subList(same, inner.size()));
    }
}
