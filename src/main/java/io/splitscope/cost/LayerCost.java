package io.splitscope.cost;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The forward work of a layer, or of a whole model, for the batch its shapes are bound to.
 *
 * @param macs multiply-accumulates of convolutions, matrix products and the like; empty when a shape they need is unknown
 * @param flops all operations under {@link FlopRule#ALL}; empty when a shape they need is unknown
 */
public record LayerCost(OptionalLong macs, OptionalLong flops) {

    public LayerCost {
        Objects.requireNonNull(macs);
        Objects.requireNonNull(flops);
    }

    /** The operations under a rule; empty when unknown. */
    public OptionalLong flops(FlopRule rule) {
        if (rule == FlopRule.ALL) {
            return flops;
        }
        return macs.isPresent() && macs.getAsLong() <= Long.MAX_VALUE / 2
                ? OptionalLong.of(2 * macs.getAsLong())
                : OptionalLong.empty();
    }
}
