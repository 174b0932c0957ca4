package io.splitscope.block;

import java.util.List;
import java.util.Objects;

/**
 * A named group of layers.
 *
 * @param id the position in {@link BlockTree#blocks()}; the root, which holds the whole model, is 0
 * @param name what people call it inside its parent, such as {@code layer1.0} or {@code inception4a}
 * @param path its name from the top, such as {@code m.transformer.h.0.attn}; empty for the root
 * @param kind what it is: {@code residual}, {@code inception}, {@code dense}, {@code transformer}, {@code attention},
 *     {@code mlp}, {@code conv}, {@code module}, ...
 * @param layers ids of all layers inside, children's included, ascending
 * @param children the blocks inside, in order of their first layer
 * @param form equal for blocks of the same form: same operators joined in the same way, all the way down
 */
public record Block(
        int id, String name, String path, String kind, List<Integer> layers, List<Block> children, int form) {

    public Block {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        layers = List.copyOf(layers);
        children = List.copyOf(children);
    }
}
