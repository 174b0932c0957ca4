package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * Where the main stream enters a block: the tensor from outside that is made last, because masks and tables are made
 * early; for the whole model the first raw input that carries data.
 *
 * @param readsMain for each part whether it reads that tensor
 * @param readsOther for each part whether it reads other tensors from outside
 */
record Entry(boolean[] readsMain, boolean[] readsOther) {

    static Entry of(Wiring wiring, Group group, List<Part> parts) {
        int main = Integer.MIN_VALUE;
        for (int layer : group.layers()) {
            for (Tensor tensor : wiring.inputs(layer)) {
                if (isFromOutside(wiring, group, tensor)) {
                    main = Math.max(main, lateness(wiring, tensor));
                }
            }
        }
        Entry entry = new Entry(new boolean[parts.size()], new boolean[parts.size()]);
        for (int p = 0; p < parts.size(); p++) {
            for (int layer : parts.get(p).layers()) {
                for (Tensor tensor : wiring.inputs(layer)) {
                    if (isFromOutside(wiring, group, tensor)) {
                        boolean isMain = lateness(wiring, tensor) == main;
                        entry.readsMain[p] |= isMain;
                        entry.readsOther[p] |= !isMain;
                    }
                }
            }
        }
        return entry;
    }

    private static boolean isFromOutside(Wiring wiring, Group group, Tensor tensor) {
        return Arrays.binarySearch(group.layers(), wiring.maker(tensor)) < 0;
    }

    /** The number of the tensor's maker; for raw inputs less than any, and the less the later they are listed. */
    private static int lateness(Wiring wiring, Tensor tensor) {
        int maker = wiring.maker(tensor);
        return maker >= 0 ? maker : -1 - tensor.id();
    }
}
