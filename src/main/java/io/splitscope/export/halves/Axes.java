package io.splitscope.export.halves;

import io.splitscope.onnx.graph.Node;

/**
 * The axes whose extents a Shape node tells, as its attributes {@code start} and {@code end} say.
 *
 * @param first the first
 * @param end the one behind the last
 */
record Axes(int first, int end) {

    /** Those of a tensor of a rank; as the operator's specification has it, counted from the end when negative, and clamped. */
    static Axes of(Node node, int rank) {
        int first = position(node.attribute("start", 0L), rank);
        return new Axes(first, Math.max(first, position(node.attribute("end", (long) rank), rank)));
    }

    private static int position(long axis, int rank) {
        return (int) Math.max(0, Math.min(rank, axis < 0 ? axis + rank : axis));
    }

    int count() {
        return end - first;
    }
}
