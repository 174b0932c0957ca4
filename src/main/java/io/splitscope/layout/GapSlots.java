package io.splitscope.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Level pieces of trunks that share a gap, stacked so that none covers another. */
final class GapSlots {

    private record Piece(double left, double right) {
        private boolean touches(Piece other) {
            return left <= other.right && other.left <= right;
        }
    }

    private final List<List<Piece>> slots = new ArrayList<>();
    private final Map<Trunk, Integer> slotOf = new HashMap<>();

    /** Gives a trunk the uppermost slot that is free between two places. */
    void add(Trunk trunk, double from, double to) {
        Piece piece = new Piece(Math.min(from, to), Math.max(from, to));
        int slot = 0;
        while (slot < slots.size() && slots.get(slot).stream().anyMatch(piece::touches)) {
            slot++;
        }
        if (slot == slots.size()) {
            slots.add(new ArrayList<>());
        }
        slots.get(slot).add(piece);
        slotOf.put(trunk, slot);
    }

    int slot(Trunk trunk) {
        return slotOf.get(trunk);
    }

    /** The height that the slots take. */
    double height() {
        return slots.size() * Spacing.EDGES;
    }
}
