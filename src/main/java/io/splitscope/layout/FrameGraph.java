package io.splitscope.layout;

import java.util.List;

/**
 * What is directly inside one open block, as numbers only: the small graph that is laid out alone. Blocks with equal
 * graphs share one layout. Written as if data flowed down whatever the direction: x runs across the flow, y along it.
 *
 * @param direction where data flows to; decides only where the name goes
 * @param title the room for the frame's name
 * @param upright whether the main line should leave where it enters, since other frames stand above or below
 * @param nodes vertices and frames directly inside
 * @param entries number of tensors that enter the frame
 * @param exits number of tensors that leave it
 * @param links the ways of tensors inside
 */
record FrameGraph(
        Direction direction,
        FrameTitle title,
        boolean upright,
        List<Node> nodes,
        int entries,
        int exits,
        List<Link> links) {

    /** A vertex, or a frame whose inside is laid out already; width is across the flow. */
    record Node(double width, double height, Ports entries, Ports exits) {}

    /**
     * Where tensors enter or leave a node.
     *
     * @param count how many places there are
     * @param offsets how far each lies along the border; empty when that is free
     */
    record Ports(int count, List<Double> offsets) {

        static Ports free(int count) {
            return new Ports(count, List.of());
        }

        static Ports fixed(List<Double> offsets) {
            return new Ports(offsets.size(), List.copyOf(offsets));
        }

        boolean isFixed() {
            return !offsets.isEmpty();
        }
    }

    /** One end of a link: an exit of a node (or an entry of the frame), an entry of a node (or an exit of the frame). */
    record End(int node, int port) {
        boolean isFrame() {
            return node == FRAME;
        }
    }

    /** How much it matters that a link is straight. */
    enum Line {
        /** From one thing to the very next, and nothing beside it. */
        CHAIN,
        /** From one thing to one of several that come next. */
        BRANCH,
        /** Past other things. */
        BYPASS
    }

    /**
     * The way of one tensor from where it appears to one place where it is wanted.
     *
     * @param span how many ranks further down it ends
     */
    record Link(End from, End to, Line line, int span) {}

    /** Stands for the frame itself in an {@link End}. */
    static final int FRAME = -1;
}
