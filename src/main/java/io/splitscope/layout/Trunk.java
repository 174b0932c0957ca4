package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import java.util.List;

/**
 * A tensor that is led around everything: out through the gap below the band it comes from, down a lane, and in through
 * the gap above each band where it is wanted. Gap 0 is above the first band.
 *
 * @param from where it comes from
 * @param links positions of its links in the graph
 * @param firstGap where it goes out
 * @param lastGap where it comes in for the last time
 * @param left whether its lane is on the left
 */
record Trunk(End from, List<Integer> links, int firstGap, int lastGap, boolean left) {

    int length() {
        return lastGap - firstGap;
    }
}
