package io.splitscope.split;

import java.util.BitSet;
import java.util.List;

/**
 * Who runs what, and what it costs.
 */
public final class Split {

    private final BitSet device;
    private final List<Integer> cut;
    private final List<Integer> returned;
    private final DelayBreakdown delay;

    /**
     * @param device layers on the device; all others run on the server
     * @param cut positions in {@link io.splitscope.cost.Workload#tensors()} of the tensors that go up, ascending
     * @param returned positions of the tensors that go down, ascending
     * @param delay the delay of one iteration
     */
    public Split(BitSet device, List<Integer> cut, List<Integer> returned, DelayBreakdown delay) {
        this.device = (BitSet) device.clone();
        this.cut = List.copyOf(cut);
        this.returned = List.copyOf(returned);
        this.delay = delay;
    }

    /** A split in which nothing has to return to the device. */
    public Split(BitSet device, List<Integer> cut, DelayBreakdown delay) {
        this(device, cut, List.of(), delay);
    }

    private Split(Split same, DelayBreakdown delay) {
        this.device = same.device;
        this.cut = same.cut;
        this.returned = same.returned;
        this.delay = delay;
    }

    /** The same split where its delay is another one. */
    public Split withDelay(DelayBreakdown other) {
        return new Split(this, other);
    }

    /** Whether a layer runs on the device. */
    public boolean isOnDevice(int layer) {
        return device.get(layer);
    }

    /** Whether the same layers run on the device. */
    public boolean placesAs(Split other) {
        return this == other || device.equals(other.device);
    }

    /** The layers on the device. */
    public BitSet device() {
        return (BitSet) device.clone();
    }

    /** How many layers run on the device. */
    public int deviceCount() {
        return device.cardinality();
    }

    /** Positions in {@link io.splitscope.cost.Workload#tensors()} of the tensors that go up, ascending. */
    public List<Integer> cut() {
        return cut;
    }

    /**
     * Positions in {@link io.splitscope.cost.Workload#tensors()} of the tensors that return from server to device,
     * ascending: outputs wanted there, and what layers read that are fixed there with the labels.
     */
    public List<Integer> returned() {
        return returned;
    }

    /** The delay of one iteration. */
    public DelayBreakdown delay() {
        return delay;
    }
}
