package io.splitscope.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A block in the making: it has neither number nor final name yet.
 *
 * @param tokens its scope's names from the top; empty for a block found by structure and for the whole model
 * @param synonyms full names of other modules that hold the same layers, outermost first
 * @param types names of the classes it stands for, outermost first, as far as known
 * @param layers ids of all layers inside, ascending
 * @param children the blocks inside
 */
record Group(
        Kind kind, List<String> tokens, List<String> synonyms, List<String> types, int[] layers, List<Group> children) {

    /** What lies directly inside a block: a layer when {@code group} is null, otherwise a block. */
    record Part(int layer, Group group) {

        int first() {
            return group == null ? layer : group.layers[0];
        }

        int size() {
            return group == null ? 1 : group.layers.length;
        }

        int[] layers() {
            return group == null ? new int[] {layer} : group.layers;
        }
    }

    Group {
        tokens = List.copyOf(tokens);
        synonyms = List.copyOf(synonyms);
        types = List.copyOf(types);
        children = List.copyOf(children);
    }

    /** A block found by structure, made of parts. */
    static Group of(Kind kind, List<Part> parts) {
        return new Group(kind, List.of(), List.of(), List.of(), layersOf(parts), groupsOf(parts));
    }

    /** The same block with other blocks inside. */
    Group with(List<Group> inside) {
        return new Group(kind, tokens, synonyms, types, layers, inside);
    }

    /** The same block of another kind. */
    Group as(Kind other) {
        return new Group(other, tokens, synonyms, types, layers, children);
    }

    /** The word a block found by structure is called by; a series is called by what it repeats. */
    String title() {
        if (kind != Kind.SERIES) {
            return kind.title();
        }
        String repeated = children.get(0).title();
        return children.get(0).kind == Kind.SERIES ? repeated : repeated + "s";
    }

    /** Whether a scope says that it is a block. */
    boolean isScoped() {
        return !tokens.isEmpty();
    }

    /** Layers and blocks directly inside, by their first layer. */
    List<Part> parts() {
        int[] covered = joined(children);
        List<Part> parts = new ArrayList<>(layers.length - covered.length + children.size());
        for (int layer : layers) {
            if (Arrays.binarySearch(covered, layer) < 0) {
                parts.add(new Part(layer, null));
            }
        }
        children.forEach(child -> parts.add(new Part(-1, child)));
        parts.sort(Comparator.comparingInt(Part::first));
        return parts;
    }

    static int[] layersOf(List<Part> parts) {
        int[] layers = new int[parts.stream().mapToInt(Part::size).sum()];
        int at = 0;
        for (Part part : parts) {
            if (part.group == null) {
                layers[at++] = part.layer;
            } else {
                System.arraycopy(part.group.layers, 0, layers, at, part.size());
                at += part.size();
            }
        }
        Arrays.sort(layers);
        return layers;
    }

    /** The ids of all layers of some blocks, ascending. */
    static int[] joined(List<Group> groups) {
        return layersOf(groups.stream().map(group -> new Part(-1, group)).toList());
    }

    static List<Group> groupsOf(List<Part> parts) {
        return parts.stream().map(Part::group).filter(group -> group != null).toList();
    }
}
