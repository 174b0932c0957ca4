package io.splitscope.split.reduce;

import java.util.BitSet;
import java.util.List;

/** Whether a block may stand as one vertex. */
public sealed interface Verdict {

    /**
     * No cut inside is ever better than one before or behind the block.
     *
     * @param anyDevice whether that also holds where the device is faster than the server
     * @param passage what enters and leaves
     */
    record Whole(boolean anyDevice, Passage passage) implements Verdict {}

    /**
     * A cut inside may be better, or it cannot be ruled out.
     *
     * @param passage what enters and leaves
     * @param device the layers of the block that such a cut leaves on the device
     * @param tensors the tensors that cross there, by position, in the block or entering it
     * @param way on which way less travels than before the block
     * @param inside what travels that way with the cut inside, the device-side model's share included
     */
    record CutInside(Passage passage, BitSet device, List<Integer> tensors, Way way, double inside) implements Verdict {
        public CutInside {
            device = (BitSet) device.clone();
            tensors = List.copyOf(tensors);
        }
    }

    /**
     * It is no region that could be contracted at all, or the setting holds a part of it.
     *
     * @param why the reason, as the end of a sentence: "a layer in it is pinned"
     */
    record NotAsked(String why) implements Verdict {}

    /** A way that things travel. */
    enum Way {
        /** Bytes from device to server. */
        UP,
        /** Bytes from server to device. */
        DOWN,
        /** Messages either way. */
        MESSAGES
    }

    /**
     * What passes a block's borders.
     *
     * @param entering positions of the tensors that enter it
     * @param leaving positions of the tensors that leave it
     * @param upBefore bytes that go up when the cut is before the block
     * @param upBehind bytes that go up when it is behind, the share of the block's parameters included
     */
    record Passage(List<Integer> entering, List<Integer> leaving, double upBefore, double upBehind) {
        public Passage {
            entering = List.copyOf(entering);
            leaving = List.copyOf(leaving);
        }
    }
}
