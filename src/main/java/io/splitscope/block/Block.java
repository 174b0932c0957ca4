package io.splitscope.block;

import io.splitscope.model.Legible;
import java.util.List;
import java.util.Objects;

/**
 * A named group of layers.
 *
 * @param id the position in {@link BlockTree#blocks()}; the root, which holds the whole model, is 0
 * @param name what people call it inside its parent, such as {@code layer1.0} or {@code Inception 4}
 * @param path its name from the top, such as {@code m.transformer.h.0.attn}; empty for the root
 * @param synonyms full names of other modules of the source that hold exactly the same layers, outermost first
 * @param kind what it is, a {@link Kind#label()} such as {@code residual}, {@code transformer} or {@code module}
 * @param layers ids of all layers inside, children's included, ascending
 * @param children the blocks inside, in order of their first layer
 * @param form equal for blocks of the same form: same operators joined in the same way, all the way down.
 *     Blocks of equal form have the same parts (layers and blocks directly inside, in order of their first layer),
 *     pairwise of the same operator or form, with the same arcs between them position by position, and as many tensors
 *     that enter and leave, used and made by the same parts. They can share one drawing. Shapes, attributes and
 *     parameters may differ
 */
public record Block(
        int id,
        String name,
        String path,
        List<String> synonyms,
        String kind,
        List<Integer> layers,
        List<Block> children,
        int form) {

    public Block {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        synonyms = List.copyOf(synonyms);
        layers = List.copyOf(layers);
        children = List.copyOf(children);
    }

    /** A block that no other module is the same as. */
    public Block(int id, String name, String path, String kind, List<Integer> layers, List<Block> children, int form) {
        this(id, name, path, List.of(), kind, layers, children, form);
    }

    /** Its name in one line of bounded length. */
    public String displayName() {
        return Legible.name(name);
    }

    /** Its path, or its name when it has none, in one line of bounded length. */
    public String displayPath() {
        return Legible.name(path.isEmpty() ? name : path);
    }

    /**
     * How often one form is repeated in it: the number of its children when they all have the same form and hold all
     * its layers, as in a series of twelve transformer blocks ("×12"); otherwise 1.
     */
    public int repeats() {
        if (children.size() < 2) {
            return 1;
        }
        int form = children.get(0).form();
        int inside = 0;
        for (Block child : children) {
            if (child.form() != form) {
                return 1;
            }
            inside += child.layers().size();
        }
        return inside == layers.size() ? children.size() : 1;
    }
}
