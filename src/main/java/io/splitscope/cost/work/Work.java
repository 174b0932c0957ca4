package io.splitscope.cost.work;

/**
 * The arithmetic of a layer.
 *
 * @param macs multiply-accumulates
 * @param flops all operations, 2 for each of the MACs
 */
public record Work(Count macs, Count flops) {

    /** No arithmetic at all, such as moving data. */
    public static final Work NONE = new Work(Count.ZERO, Count.ZERO);

    /** Of an operator that is not known. */
    static final Work UNKNOWN = new Work(Count.UNKNOWN, Count.UNKNOWN);

    static Work ofMacs(Count macs) {
        return new Work(macs, macs.times(2));
    }

    /** Work that multiplies and accumulates nothing. */
    static Work ofFlops(Count flops) {
        return new Work(Count.ZERO, flops);
    }

    /** Both together. */
    public Work plus(Work other) {
        return new Work(macs.plus(other.macs), flops.plus(other.flops));
    }

    Work times(Count factor) {
        return new Work(macs.times(factor), flops.times(factor));
    }

    /** Whichever is larger, for MACs and FLOPs each. */
    Work max(Work other) {
        return new Work(macs.max(other.macs), flops.max(other.flops));
    }
}
