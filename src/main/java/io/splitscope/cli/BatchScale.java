package io.splitscope.cli;

import io.splitscope.model.Batch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * Scales work and bytes from the batch a model is bound to, to the mini-batch that was asked for.
 *
 * @param wanted samples in the mini-batch
 * @param bound samples the model's shapes are for
 */
record BatchScale(long wanted, long bound) {

    static BatchScale of(Batch batch, OptionalLong wanted) {
        return new BatchScale(wanted.orElse(batch.size()), batch.size());
    }

    /** The scaled amount: a Long where it is whole and small enough, else a BigDecimal; null when unknown. */
    Number apply(OptionalLong amount) {
        if (amount.isEmpty()) {
            return null;
        }
        if (wanted == bound) {
            return amount.getAsLong();
        }
        BigDecimal scaled = BigDecimal.valueOf(amount.getAsLong())
                .multiply(BigDecimal.valueOf(wanted))
                .divide(BigDecimal.valueOf(bound), new MathContext(34, RoundingMode.HALF_EVEN));
        try {
            return scaled.longValueExact();
        } catch (ArithmeticException e) {
            return scaled;
        }
    }
}
