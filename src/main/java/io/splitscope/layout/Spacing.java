package io.splitscope.layout;

/** Distances in a drawing, px at scale 1. */
final class Spacing {

    /** Between two vertices. */
    static final double NODES = 28;

    /** Between two edges side by side. */
    static final double EDGES = 10;

    /** Between an edge and a vertex it passes. */
    static final double EDGE_NODE = 14;

    /** Between a frame and what is inside. */
    static final double PADDING = 16;

    /** Width of the strip along the border where tensors leave, in which nothing else lies. */
    static final double EXIT_PADDING = 12;

    private Spacing() {}
}
