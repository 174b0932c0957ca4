package io.splitscope.simulate;

import io.splitscope.split.Load;
import io.splitscope.split.Split;
import java.util.BitSet;

/**
 * A split that some policy chose at some time.
 *
 * @param split the split; its delay is that of the turn in which it was first chosen
 * @param load what one iteration asks of device, server and link
 */
public record ChosenSplit(Split split, Load load) {

    /** The layers on the device. */
    public BitSet device() {
        return split.device();
    }
}
