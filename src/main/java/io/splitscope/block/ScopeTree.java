package io.splitscope.block;

import io.splitscope.block.Scope.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All scopes of a model as a tree; a scope is a number, the model itself is 0. */
final class ScopeTree {

    /** Scopes further inside count as this deep; deeper nesting is no source that somebody wrote. */
    private static final int DEEPEST = 100;

    private final List<Node> nodes = new ArrayList<>();

    private static final class Node {
        private final int parent;
        private final int depth;
        private final Step step;
        private final Map<String, Integer> children = new HashMap<>();
        private String type;

        private Node(int parent, int depth, Step step) {
            this.parent = parent;
            this.depth = depth;
            this.step = step;
            this.type = step.type();
        }
    }

    ScopeTree() {
        nodes.add(new Node(-1, 0, new Step("", "", false)));
    }

    /** The number of a scope, which enters the tree if it is new. */
    int add(Scope scope) {
        int at = 0;
        for (Step step : scope.steps()) {
            Node node = nodes.get(at);
            if (node.depth == DEEPEST) {
                break;
            }
            Integer child = node.children.get(step.token());
            if (child == null) {
                child = nodes.size();
                nodes.add(new Node(at, node.depth + 1, step));
                node.children.put(step.token(), child);
            } else if (nodes.get(child).type.isEmpty()) {
                nodes.get(child).type = step.type();
            }
            at = child;
        }
        return at;
    }

    /** The innermost scope around two scopes. */
    int common(int a, int b) {
        while (a != b) {
            if (nodes.get(a).depth >= nodes.get(b).depth) {
                a = nodes.get(a).parent;
            } else {
                b = nodes.get(b).parent;
            }
        }
        return a;
    }

    /** The scope directly inside an outer scope on the way to an inner one; -1 when that is not properly inside. */
    int towards(int outer, int inner) {
        int at = inner;
        int depth = nodes.get(outer).depth + 1;
        while (nodes.get(at).depth > depth) {
            at = nodes.get(at).parent;
        }
        return nodes.get(at).depth == depth && nodes.get(at).parent == outer ? at : -1;
    }

    boolean isCall(int scope) {
        return nodes.get(scope).step.isCall();
    }

    /** The name of its class; empty when not known. */
    String type(int scope) {
        return nodes.get(scope).type;
    }

    /** The scopes from below an outer one down to an inner one, outermost first. */
    List<Integer> between(int outer, int inner) {
        List<Integer> scopes = new ArrayList<>();
        for (int at = inner; at != outer; at = nodes.get(at).parent) {
            scopes.add(0, at);
        }
        return scopes;
    }

    /** Its name inside its parent. */
    String token(int scope) {
        return nodes.get(scope).step.token();
    }
}
