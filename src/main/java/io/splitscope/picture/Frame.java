package io.splitscope.picture;

import io.splitscope.block.Block;
import java.util.List;
import java.util.OptionalInt;

/**
 * An open block, drawn around its vertices and the open blocks inside it.
 *
 * @param index the position in {@link Picture#frames()}; 0 is the whole model
 * @param block the open block
 * @param parent the position of the frame around it; empty for the whole model
 * @param vertices positions in {@link Picture#vertices()} of the vertices directly inside, ascending
 * @param frames positions in {@link Picture#frames()} of the frames directly inside, ascending
 */
public record Frame(int index, Block block, OptionalInt parent, List<Integer> vertices, List<Integer> frames) {

    public Frame {
        vertices = List.copyOf(vertices);
        frames = List.copyOf(frames);
    }

    /** The same name as the vertex that stands for the block when it is closed. */
    public String id() {
        return "block:" + block.id();
    }
}
