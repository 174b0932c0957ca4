package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;

/** Operators that take their channels behind the spatial axes, N×spatial×C, while rules are written for N×C×spatial. */
final class ChannelsLast {

    private ChannelsLast() {}

    /** Whether a node of ONNX Runtime's says so, by its name or by attribute {@code channels_last}. */
    static boolean of(Call call) {
        return call.op().startsWith("Nhwc") || call.attribute("channels_last", 0) != 0;
    }

    /** Data as N×C×spatial; without contents. */
    static Value first(Value x) {
        if (!x.isRanked() || x.rank() < 2) {
            return x;
        }
        List<Whole> dims = new ArrayList<>(x.dims());
        dims.add(1, dims.remove(dims.size() - 1));
        return Value.of(x.type(), dims);
    }

    /** Extents of N×C×spatial as N×spatial×C. */
    static List<Whole> last(List<Whole> dims) {
        List<Whole> moved = new ArrayList<>(dims);
        moved.add(moved.remove(1));
        return moved;
    }
}
