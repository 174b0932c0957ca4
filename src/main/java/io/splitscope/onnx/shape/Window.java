package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * The window that a convolution or a pooling slides over the spatial axes, and how many places it takes.
 *
 * @param kernel extents of the window
 * @param strides steps
 * @param dilations distances between the window's elements
 * @param pads padding before each axis, then after each axis
 * @param autoPad {@code NOTSET}, {@code VALID}, {@code SAME_UPPER} or {@code SAME_LOWER}
 * @param ceil whether a last, partly covered place counts
 */
record Window(
        List<Whole> kernel, List<Long> strides, List<Long> dilations, List<Long> pads, String autoPad, boolean ceil) {

    /** The window a node's settings describe. */
    static Window of(Call call, List<Whole> kernel) {
        int axes = kernel.size();
        List<Long> strides = call.integers("strides", axes, 1);
        List<Long> dilations = call.integers("dilations", axes, 1);
        if (strides.stream().anyMatch(step -> step < 1) || dilations.stream().anyMatch(step -> step < 1)) {
            throw new InvalidNode("strides " + strides + " and dilations " + dilations + " must be 1 or more");
        }
        String autoPad = call.attribute("auto_pad", "NOTSET");
        boolean ceil = call.attribute("ceil_mode", 0) != 0 && !autoPad.equals("VALID");
        return new Window(kernel, strides, dilations, call.integers("pads", 2 * axes, 0), autoPad, ceil);
    }

    /** The kernel that attribute {@code kernel_shape} gives. */
    static List<Whole> kernel(Call call) {
        return call
                .integers("kernel_shape")
                .orElseThrow(() -> new InvalidNode("attribute kernel_shape is missing"))
                .stream()
                .map(Whole::of)
                .toList();
    }

    boolean isSame() {
        return autoPad.startsWith("SAME");
    }

    /** Padding on both sides of an axis. */
    long padding(int axis) {
        return autoPad.equals("NOTSET") || autoPad.isEmpty()
                ? Math.addExact(bounded(pads.get(axis)), bounded(pads.get(axis + kernel.size())))
                : 0;
    }

    private static long bounded(long pad) {
        if (pad < Integer.MIN_VALUE || pad > Integer.MAX_VALUE) {
            throw new InvalidNode("its padding is " + pad);
        }
        return pad;
    }

    /** The extent that the dilated kernel covers along an axis. */
    Whole reach(int axis) {
        return kernel.get(axis).plus(-1).times(dilations.get(axis)).plus(1);
    }

    /** The number of places along each axis of the given extents. */
    List<Whole> places(List<Whole> extents) {
        List<Whole> places = new ArrayList<>(extents.size());
        for (int i = 0; i < extents.size(); i++) {
            places.add(places(extents.get(i), i));
        }
        return places;
    }

    private Whole places(Whole extent, int axis) {
        long stride = strides.get(axis);
        if (isSame()) {
            return extent.ceilDiv(stride);
        }
        Whole room = extent.plus(padding(axis)).minus(reach(axis));
        if (room.high() < 0) {
            throw new InvalidNode(
                    "its window of " + reach(axis) + " does not fit into " + extent + " with padding " + padding(axis));
        }
        if (!ceil) {
            return room.floorDiv(stride).plus(1);
        }
        Whole places = room.ceilDiv(stride).plus(1);
        return startsInPadding(places, extent, axis) ? places.plus(-1) : places;
    }

    /** The last place counts only if it starts inside the extent or the padding before it (PyTorch and ONNX Runtime agree). */
    private boolean startsInPadding(Whole places, Whole extent, int axis) {
        Whole start = places.plus(-1).times(strides.get(axis));
        long before = autoPad.equals("NOTSET") || autoPad.isEmpty() ? pads.get(axis) : 0;
        return start.isKnown() && extent.isKnown() && start.value() >= extent.value() + before;
    }
}
