package io.splitscope.block;

import io.splitscope.block.ScopeParts.Piece;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups layers by the scopes they come from.
 *
 * <p>A layer without a scope belongs to the innermost scope around all that it reads from and all that reads it; raw inputs
 * and results of the model lie in the outermost. A block of one layer is no block. A scope that holds nothing but another
 * one is united with it.
 */
final class ScopeGrouper {

    private final Model model;
    private final Digraph graph;
    private final Progress progress;
    private final ScopeTree scopes = new ScopeTree();
    private final int[] scopeOf;

    private ScopeGrouper(Model model, Digraph graph, Progress progress) {
        this.model = model;
        this.graph = graph;
        this.progress = progress;
        this.scopeOf = new int[graph.size()];
    }

    /** The whole model with the blocks that its scopes tell. */
    static Group group(Model model, Digraph graph, Progress progress) {
        ScopeGrouper grouper = new ScopeGrouper(model, graph, progress);
        grouper.readScopes();
        grouper.placeTheRest();
        int[] all = model.layers().stream().mapToInt(Layer::id).toArray();
        Group root = grouper.build(0, List.of(), List.of(), all);
        List<String> synonyms = new ArrayList<>(root.synonyms());
        if (root.isScoped()) {
            synonyms.add(String.join(".", root.tokens()));
        }
        return new Group(Kind.MODEL, List.of(), synonyms, root.types(), all, root.children());
    }

    private void readScopes() {
        for (Layer layer : model.layers()) {
            progress.checkCancelled();
            Optional<Scope> scope = LayerScope.of(layer);
            scopeOf[layer.id()] = scope.isPresent() ? scopes.add(scope.get()) : -1;
        }
    }

    private void placeTheRest() {
        int[] before = scopeOf.clone();
        int[] after = scopeOf.clone();
        for (int v = 0; v < scopeOf.length; v++) {
            if (scopeOf[v] < 0) {
                before[v] = common(graph.predecessors(v), before);
            }
        }
        for (int v = scopeOf.length - 1; v >= 0; v--) {
            if (scopeOf[v] < 0) {
                after[v] = common(graph.successors(v), after);
            }
        }
        for (int v = 0; v < scopeOf.length; v++) {
            if (scopeOf[v] < 0) {
                scopeOf[v] = scopes.common(before[v], after[v]);
            }
        }
    }

    private int common(int[] neighbours, int[] scope) {
        if (neighbours.length == 0) {
            return 0;
        }
        int common = scope[neighbours[0]];
        for (int v : neighbours) {
            common = scopes.common(common, scope[v]);
        }
        return common;
    }

    private Group build(int scope, List<String> tokens, List<String> types, int[] layers) {
        progress.checkCancelled();
        List<Group> children = new ArrayList<>();
        boolean isOneCall = false;
        for (Piece piece : ScopeParts.of(model, graph, scopes, scopeOf, scope, layers)) {
            List<String> names = new ArrayList<>(tokens);
            List<String> classes = new ArrayList<>();
            for (int at : scopes.between(scope, piece.scope())) {
                names.add(scopes.token(at));
                classes.add(scopes.type(at));
            }
            if (piece.piece() > 1) {
                names.set(names.size() - 1, names.get(names.size() - 1) + " (" + piece.piece() + ")");
            }
            children.add(build(piece.scope(), names, classes, piece.layers()));
            isOneCall = piece.layers().length == layers.length && scopes.isCall(piece.scope());
        }
        Kind kind = scopes.isCall(scope) ? Kind.FUNCTION : Kind.MODULE;
        Group group = new Group(kind, tokens, List.of(), types, layers, children);
        return children.size() == 1 && children.get(0).layers().length == layers.length
                ? united(group, children.get(0), isOneCall)
                : group;
    }

    /** A call that is all its module does keeps the module's name; otherwise the inner name says more. */
    private static Group united(Group outer, Group inner, boolean isOneCall) {
        List<String> types = new ArrayList<>(outer.types());
        types.addAll(inner.types());
        if (isOneCall && outer.isScoped()) {
            return new Group(Kind.FUNCTION, outer.tokens(), outer.synonyms(), types, outer.layers(), inner.children());
        }
        List<String> synonyms = new ArrayList<>(outer.synonyms());
        if (outer.isScoped()) {
            synonyms.add(String.join(".", outer.tokens()));
        }
        synonyms.addAll(inner.synonyms());
        return new Group(inner.kind(), inner.tokens(), synonyms, types, outer.layers(), inner.children());
    }
}
