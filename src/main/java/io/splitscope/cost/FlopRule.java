package io.splitscope.cost;

/** What counts as work. One multiply-accumulate (MAC) is two FLOP under either rule. */
public enum FlopRule {
    /** MACs, and for every other layer the stated number per element ({@link io.splitscope.cost.work}). */
    ALL,
    /** MACs and nothing else, so that answers can be compared with others'. */
    MACS_ONLY
}
