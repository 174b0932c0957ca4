package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
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

    static Entry of(Model model, Group group, List<Part> parts) {
        int main = Integer.MIN_VALUE;
        for (int layer : group.layers()) {
            for (Tensor tensor : model.layers().get(layer).dataInputs()) {
                if (isFromOutside(model, group, tensor)) {
                    main = Math.max(main, lateness(model, tensor));
                }
            }
        }
        Entry entry = new Entry(new boolean[parts.size()], new boolean[parts.size()]);
        for (int p = 0; p < parts.size(); p++) {
            for (int layer : parts.get(p).layers()) {
                for (Tensor tensor : model.layers().get(layer).dataInputs()) {
                    if (isFromOutside(model, group, tensor)) {
                        boolean isMain = lateness(model, tensor) == main;
                        entry.readsMain[p] |= isMain;
                        entry.readsOther[p] |= !isMain;
                    }
                }
            }
        }
        return entry;
    }

    private static boolean isFromOutside(Model model, Group group, Tensor tensor) {
        return model.producer(tensor)
                .map(layer -> Arrays.binarySearch(group.layers(), layer.id()) < 0)
                .orElse(true);
    }

    /** The number of the tensor's maker; for raw inputs less than any, and the less the later they are listed. */
    private static int lateness(Model model, Tensor tensor) {
        return model.producer(tensor).map(Layer::id).orElse(-1 - tensor.id());
    }
}
