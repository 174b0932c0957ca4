package io.splitscope.block;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Divides what lies inside one scope among the scopes inside it, so that each part can be closed to one vertex without
 * making a cycle.
 *
 * <p>Scopes that lie on no common cycle are taken as they are. On a cycle, until it is gone:
 *
 * <ol>
 *   <li>a scope whose layers do not feed each other (an activation used in many places) is no block;
 *   <li>of several scopes, those that only list others (a ModuleList, which is never called as a whole) are replaced by
 *       what they list;
 *   <li>a scope alone on its cycle takes in the layers between its own, if they are few: not more than its own for a list,
 *       not more than a quarter for a module, and not for a module whose parameters are used twice, which is called again;
 *   <li>what remains is divided into the pieces of {@link ConvexSplit}, named path, path (2), ...
 * </ol>
 */
final class ScopeParts {

    private final Model model;
    private final Digraph graph;
    private final ScopeTree scopes;
    private final int[] scopeOf;
    private final int outer;
    private final int[] layers;
    private final int[] inner;

    /** A part of a scope; {@code piece} counts the parts of one scope from 1. */
    record Piece(int scope, int piece, int[] layers) {}

    private ScopeParts(Model model, Digraph graph, ScopeTree scopes, int[] scopeOf, int outer, int[] layers) {
        this.model = model;
        this.graph = graph;
        this.scopes = scopes;
        this.scopeOf = scopeOf;
        this.outer = outer;
        this.layers = layers;
        this.inner = new int[layers.length];
    }

    /**
     * The parts with more than one layer.
     *
     * @param scopeOf the scope of every layer
     * @param outer the scope to divide
     * @param layers what lies in it, ascending and convex; layers of foreign scopes count as directly inside
     */
    static List<Piece> of(Model model, Digraph graph, ScopeTree scopes, int[] scopeOf, int outer, int[] layers) {
        return new ScopeParts(model, graph, scopes, scopeOf, outer, layers).pieces();
    }

    private List<Piece> pieces() {
        for (int i = 0; i < layers.length; i++) {
            inner[i] = scopes.towards(outer, scopeOf[layers[i]]);
        }
        boolean changed = true;
        while (changed) {
            dropSingles();
            Colours colours = new Colours();
            changed = false;
            for (int[] cycle : ConvexSplit.cycles(graph, layers, colours.part)) {
                changed |= loosen(cycle, colours);
            }
        }
        return cut();
    }

    /** The present scopes numbered from 0, and the numbers of all parts. */
    private final class Colours {
        private final int[] scopeOfColour = present();
        private final int[] colour = Arrays.stream(inner)
                .map(s -> s < 0 ? ConvexSplit.ALONE : Arrays.binarySearch(scopeOfColour, s))
                .toArray();
        private final int[] part = ConvexSplit.parts(colour, scopeOfColour.length);

        private int[] present() {
            int[] sorted = inner.clone();
            Arrays.sort(sorted);
            int count = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (sorted[i] >= 0 && (i == 0 || sorted[i] != sorted[i - 1])) {
                    sorted[count++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, count);
        }
    }

    private void dropSingles() {
        int[] sorted = inner.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < inner.length; i++) {
            if (inner[i] >= 0 && occursOnce(inner[i], sorted)) {
                inner[i] = -1;
            }
        }
    }

    private static boolean occursOnce(int scope, int[] sorted) {
        int at = Arrays.binarySearch(sorted, scope);
        boolean isFirst = at == 0 || sorted[at - 1] != scope;
        boolean isLast = at == sorted.length - 1 || sorted[at + 1] != scope;
        return isFirst && isLast;
    }

    private boolean loosen(int[] cycle, Colours colours) {
        Map<Integer, List<Integer>> positions = new TreeMap<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            if (Arrays.binarySearch(cycle, colours.part[i]) >= 0) {
                if (inner[i] >= 0) {
                    positions
                            .computeIfAbsent(inner[i], scope -> new ArrayList<>())
                            .add(i);
                } else {
                    alone.add(i);
                }
            }
        }
        boolean changed = false;
        for (List<Integer> own : positions.values()) {
            if (!feedsItself(own)) {
                own.forEach(i -> inner[i] = -1);
                changed = true;
            }
        }
        if (changed) {
            return true;
        }
        if (positions.size() == 1) {
            int scope = positions.keySet().iterator().next();
            List<Integer> own = positions.get(scope);
            if (mayTakeIn(scope, own, alone.size())) {
                alone.forEach(i -> inner[i] = scope);
                return true;
            }
        }
        for (Map.Entry<Integer, List<Integer>> entry : positions.entrySet()) {
            if (isList(entry.getKey(), entry.getValue())) {
                entry.getValue().forEach(i -> inner[i] = scopes.towards(entry.getKey(), scopeOf[layers[i]]));
                changed = true;
            }
        }
        return changed;
    }

    private boolean feedsItself(List<Integer> positions) {
        int[] own = positions.stream().mapToInt(i -> layers[i]).toArray();
        for (int layer : own) {
            for (int next : graph.successors(layer)) {
                if (Arrays.binarySearch(own, next) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayTakeIn(int scope, List<Integer> own, int others) {
        return isList(scope, own) ? others <= own.size() : 4 * others <= own.size() && !isCalledAgain(own);
    }

    /** Whether all its layers lie in scopes inside it. */
    private boolean isList(int scope, List<Integer> own) {
        return own.stream().allMatch(i -> scopes.towards(scope, scopeOf[layers[i]]) >= 0);
    }

    private boolean isCalledAgain(List<Integer> own) {
        Set<String> seen = new HashSet<>();
        for (int i : own) {
            Layer layer = model.layers().get(layers[i]);
            for (Parameter parameter : layer.parameters()) {
                if (!seen.add(parameter.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Piece> cut() {
        Colours colours = new Colours();
        ConvexSplit.Pieces cut = ConvexSplit.of(graph, layers, colours.colour, colours.scopeOfColour.length);
        List<List<Integer>> members = new ArrayList<>();
        cut.origins().forEach(origin -> members.add(new ArrayList<>()));
        IntStream.range(0, layers.length)
                .filter(i -> cut.colour()[i] != ConvexSplit.ALONE)
                .forEach(i -> members.get(cut.colour()[i]).add(layers[i]));
        List<Piece> pieces = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int p = 0; p < members.size(); p++) {
            if (members.get(p).size() > 1) {
                int scope = colours.scopeOfColour[cut.origins().get(p)];
                int[] own = members.get(p).stream().mapToInt(Integer::intValue).toArray();
                pieces.add(new Piece(scope, counts.merge(scope, 1, Integer::sum), own));
            }
        }
        return pieces;
    }
}
