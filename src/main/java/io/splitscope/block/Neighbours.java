package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Joins links of a chain that people see as one: arithmetic that goes on behind its region, an activation behind a residual
 * block, attention and feed-forward part, what joins dense blocks, a convolution with what follows.
 */
final class Neighbours {

    private final Wiring wiring;

    Neighbours(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Says how many links from a position on belong together, and as what. */
    private interface Rule {
        Optional<Match> at(List<Item> items, int start);
    }

    /** Links that belong together, at least one. */
    private record Match(Kind kind, int length) {}

    /** The links of a chain with those that belong together joined. */
    List<Item> join(List<Item> items) {
        List<Item> joined = join(items, Neighbours::norm);
        joined = join(joined, Neighbours::activation);
        joined = join(joined, Neighbours::residual);
        joined = join(joined, Neighbours::transformer);
        joined = join(joined, Neighbours::transition);
        return join(joined, this::convolution);
    }

    private List<Item> join(List<Item> items, Rule rule) {
        List<Item> joined = new ArrayList<>();
        int i = 0;
        while (i < items.size()) {
            Optional<Match> match = rule.at(items, i);
            if (match.isEmpty()) {
                joined.add(items.get(i++));
            } else {
                joined.add(group(
                        match.get().kind(), items.subList(i, i + match.get().length())));
                i += match.get().length();
            }
        }
        return joined;
    }

    /** Blocks of the kind that is made are opened, and residual blocks inside a transformer block. */
    private static Item group(Kind kind, List<Item> items) {
        List<Part> parts = new ArrayList<>();
        for (Item item : items) {
            boolean isStep = item.is(kind) || kind == Kind.TRANSFORMER && item.is(Kind.RESIDUAL);
            boolean isUnit = kind == Kind.TRANSITION && item.is(Kind.CONV_UNIT);
            parts.addAll(isStep || isUnit ? item.opened() : List.of(item.part()));
        }
        return Item.of(Group.of(kind, parts));
    }

    private static boolean is(List<Item> items, int at, Kind kind) {
        return at < items.size() && items.get(at).is(kind);
    }

    private static boolean is(List<Item> items, int at, String op) {
        return at < items.size() && items.get(at).op().equals(op);
    }

    /** Scale and offset behind the arithmetic of a normalisation. */
    private static Optional<Match> norm(List<Item> items, int start) {
        if (!is(items, start, Kind.NORM)) {
            return Optional.empty();
        }
        int end = start + 1;
        if (is(items, end, "Mul")) {
            end++;
        }
        if (end > start + 1 && is(items, end, "Add")) {
            end++;
        }
        return end > start + 1 ? Optional.of(new Match(Kind.NORM, end - start)) : Optional.empty();
    }

    /** A factor behind the arithmetic of an activation, as in GELU. */
    private static Optional<Match> activation(List<Item> items, int start) {
        return is(items, start, Kind.ACTIVATION) && is(items, start + 1, "Mul")
                ? Optional.of(new Match(Kind.ACTIVATION, 2))
                : Optional.empty();
    }

    private static Optional<Match> residual(List<Item> items, int start) {
        boolean hasActivation = is(items, start, Kind.RESIDUAL)
                && items.get(start).isFound()
                && start + 1 < items.size()
                && items.get(start + 1).isActivation();
        return hasActivation ? Optional.of(new Match(Kind.RESIDUAL, 2)) : Optional.empty();
    }

    /** Steps of attention, then one of a feed-forward part, each with the normalisation that may follow. */
    private static Optional<Match> transformer(List<Item> items, int start) {
        int at = start;
        boolean normsFollow = false;
        while (isStep(items, at, Kind.ATTENTION)) {
            at++;
            if (at < items.size() && items.get(at).isNorm()) {
                normsFollow = true;
                at++;
            }
        }
        if (at == start || !isStep(items, at, Kind.MLP)) {
            return Optional.empty();
        }
        at++;
        if (normsFollow && at < items.size() && items.get(at).isNorm()) {
            at++;
        }
        return Optional.of(new Match(Kind.TRANSFORMER, at - start));
    }

    private static boolean isStep(List<Item> items, int at, Kind core) {
        return is(items, at, Kind.RESIDUAL)
                && items.get(at).isFound()
                && items.get(at).part().group().children().stream().anyMatch(child -> child.kind() == core);
    }

    /** What lies between two dense blocks, up to a pooling. */
    private static Optional<Match> transition(List<Item> items, int start) {
        if (start == 0 || !items.get(start - 1).is(Kind.DENSE_BLOCK)) {
            return Optional.empty();
        }
        int end = start;
        while (end < items.size()
                && (items.get(end).isNorm() || items.get(end).isActivation() || isConvolution(items.get(end)))) {
            end++;
        }
        boolean isBetween = end > start
                && end + 1 < items.size()
                && Operators.isPool(items.get(end).op())
                && items.get(end + 1).is(Kind.DENSE_BLOCK);
        return isBetween ? Optional.of(new Match(Kind.TRANSITION, end + 1 - start)) : Optional.empty();
    }

    private static boolean isConvolution(Item item) {
        return Operators.isConvolution(item.op()) || item.is(Kind.CONV_UNIT);
    }

    private Optional<Match> convolution(List<Item> items, int start) {
        if (!Operators.isConvolution(items.get(start).op())) {
            return Optional.empty();
        }
        int end = start + 1;
        if (follows(items, end) && Operators.isNorm(items.get(end).op())) {
            end++;
        }
        if (follows(items, end) && items.get(end).isActivation()) {
            end++;
        }
        return end > start + 1 ? Optional.of(new Match(Kind.CONV_UNIT, end - start)) : Optional.empty();
    }

    /** Whether a link reads what the one before makes. */
    private boolean follows(List<Item> items, int at) {
        if (at >= items.size()) {
            return false;
        }
        int[] before = items.get(at - 1).part().layers();
        for (int layer : items.get(at).part().layers()) {
            for (Tensor tensor : wiring.inputs(layer)) {
                if (Arrays.binarySearch(before, wiring.maker(tensor)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
