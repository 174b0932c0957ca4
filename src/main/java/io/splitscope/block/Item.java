package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A link of a chain: a layer, or a block found so far.
 *
 * @param op the operator of a layer; empty for a block
 * @param kind what the block is; null for a layer
 */
record Item(Part part, String op, Kind kind) {

    static Item of(Model model, Part part) {
        if (part.group() != null) {
            return new Item(part, "", part.group().kind());
        }
        Layer layer = model.layers().get(part.layer());
        return new Item(part, layer.op(), null);
    }

    static Item of(Group group) {
        return new Item(new Part(-1, group), "", group.kind());
    }

    boolean isLayer() {
        return kind == null;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A block found by structure. */
    boolean isFound() {
        return kind != null && !part.group().isScoped();
    }

    boolean isNorm() {
        return kind == Kind.NORM || Operators.isNorm(op);
    }

    boolean isActivation() {
        return kind == Kind.ACTIVATION || Operators.isActivation(op);
    }

    /** What lies directly inside a block found by structure; otherwise the item itself. */
    List<Part> opened() {
        return isFound() ? part.group().parts() : List.of(part);
    }

    static List<Part> parts(List<Item> items) {
        List<Part> parts = new ArrayList<>();
        items.forEach(item -> parts.add(item.part));
        return parts;
    }
}
