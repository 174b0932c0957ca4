package io.splitscope.block;

import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives blocks their names, numbers and forms.
 *
 * <p>A block from a scope is called as in its source: {@code layer1}, and inside it {@code layer1.0}, because a bare number
 * says too little. A block found by structure is called by its kind, with a number when it has brothers of that kind.
 */
final class TreeBuilder {

    private final Forms forms;
    private final Progress progress;
    private int next;

    private TreeBuilder(Forms forms, Progress progress) {
        this.forms = forms;
        this.progress = progress;
    }

    static BlockTree build(Model model, Group root, Forms forms, Progress progress) {
        TreeBuilder builder = new TreeBuilder(forms, progress);
        return new BlockTree(builder.block(root, model.origin().name(), "", List.of()));
    }

    private Block block(Group group, String name, String path, List<String> scope) {
        progress.checkCancelled();
        int id = next++;
        List<Group> inside = new ArrayList<>(group.children());
        inside.sort(Comparator.comparingInt(child -> child.layers()[0]));
        Map<String, Integer> total = new HashMap<>();
        inside.stream()
                .filter(child -> !child.isScoped())
                .forEach(child -> total.merge(child.title(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Block> children = new ArrayList<>();
        for (Group child : inside) {
            if (child.isScoped()) {
                children.add(block(child, nameIn(scope, child.tokens()), full(child.tokens()), child.tokens()));
            } else if (isSpan(child)) {
                String end = "-"
                        + last(child.children().get(child.children().size() - 1).tokens());
                List<String> first = child.children().get(0).tokens();
                children.add(block(child, nameIn(scope, first) + end, full(first) + end, scope));
            } else {
                int number = seen.merge(child.title(), 1, Integer::sum);
                String called = total.get(child.title()) > 1 ? child.title() + " " + number : child.title();
                children.add(block(child, called, path.isEmpty() ? called : path + "." + called, scope));
            }
        }
        List<Integer> layers = Arrays.stream(group.layers()).boxed().toList();
        return new Block(id, name, path, group.synonyms(), group.kind().label(), layers, children, forms.of(group));
    }

    /** Whether it only bundles blocks from scopes; it is called from the first to the last, such as {@code h.0-9}. */
    private static boolean isSpan(Group group) {
        return group.kind() == Kind.SERIES
                && group.children().stream().allMatch(Group::isScoped)
                && group.children().stream()
                                .mapToInt(child -> child.layers().length)
                                .sum()
                        == group.layers().length;
    }

    private static String full(List<String> tokens) {
        return String.join(".", tokens);
    }

    private static String last(List<String> tokens) {
        return tokens.get(tokens.size() - 1);
    }

    private static String nameIn(List<String> scope, List<String> tokens) {
        int start = 0;
        while (start < scope.size()
                && start < tokens.size() - 1
                && scope.get(start).equals(tokens.get(start))) {
            start++;
        }
        while (start > 0 && Character.isDigit(tokens.get(start).charAt(0))) {
            start--;
        }
        return String.join(".", tokens.subList(start, tokens.size()));
    }
}
