package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Divides blocks by structure where scopes say nothing, or too little to be readable. */
final class StructureGrouper {

    /** The most parts a block may have that is left as its scopes say. */
    private static final int READABLE = 60;

    /** The most layers directly in the model that are left as they are beside blocks from scopes. */
    private static final int LOOSE = 24;

    /** The most layers of a block without any scopes inside that are left as they are. */
    private static final int FEW = 5;

    private final Model model;
    private final Wiring wiring;
    private final Digraph layers;
    private final Progress progress;

    StructureGrouper(Model model, Wiring wiring, Digraph layers, Progress progress) {
        this.model = model;
        this.wiring = wiring;
        this.layers = layers;
        this.progress = progress;
    }

    /** The same block, divided where need be, all the way down. */
    Group divide(Group group) {
        Group inner = group.with(group.children().stream().map(this::divide).toList());
        return needsDivision(inner) ? acyclic(united(inner.with(found(inner)))) : inner;
    }

    /** A block that is nothing but one found block is that block. */
    private static Group united(Group group) {
        boolean isOne = group.kind() != Kind.MODEL
                && group.children().size() == 1
                && !group.children().get(0).isScoped()
                && group.children().get(0).layers().length == group.layers().length;
        return isOne
                ? group.as(group.children().get(0).kind())
                        .with(group.children().get(0).children())
                : group;
    }

    /** The links of the main stream of a block as structure alone would have them. */
    List<Item> read(Group group) {
        progress.checkCancelled();
        PartGraph parts = PartGraph.of(layers, group);
        boolean isWholeModel = group.layers().length == layers.size();
        MainStream stream = MainStream.of(model, parts, Entry.of(wiring, group, parts.parts()), isWholeModel, progress);
        return new ChainReader(model, wiring, stream, isWholeModel, progress).read();
    }

    private static boolean needsDivision(Group group) {
        int loose = group.layers().length
                - group.children().stream()
                        .mapToInt(child -> child.layers().length)
                        .sum();
        boolean isUntold = group.children().isEmpty() && (group.kind() == Kind.MODEL || group.kind() == Kind.FUNCTION);
        return loose + group.children().size() > READABLE
                || group.kind() == Kind.MODEL && loose > LOOSE
                || isUntold && loose > FEW;
    }

    private List<Group> found(Group group) {
        List<Item> items = new Series(model).shorten(read(group));
        List<Group> children = new ArrayList<>();
        for (Item item : items) {
            if (!item.isLayer()) {
                children.add(item.part().group());
            }
        }
        int[] covered = Group.joined(children);
        for (Group child : group.children()) {
            if (Arrays.binarySearch(covered, child.layers()[0]) < 0) {
                children.add(child);
            }
        }
        return children;
    }

    /**
     * Takes apart blocks found by structure that lie on a cycle with others, which side inputs can cause; blocks from
     * scopes alone never do.
     */
    private Group acyclic(Group group) {
        Group checked = group;
        List<List<Part>> cycles = PartGraph.cycles(layers, checked);
        while (!cycles.isEmpty()) {
            progress.checkCancelled();
            Set<Part> onCycle = new HashSet<>();
            cycles.forEach(onCycle::addAll);
            List<Group> children = new ArrayList<>();
            for (Group child : checked.children()) {
                boolean isLoose = !child.isScoped() && onCycle.contains(new Part(-1, child));
                children.addAll(isLoose ? child.children() : List.of(child));
            }
            checked = group.with(children);
            cycles = PartGraph.cycles(layers, checked);
        }
        return checked.with(checked.children().stream()
                .map(child -> child.isScoped() ? child : acyclic(child))
                .toList());
    }
}
