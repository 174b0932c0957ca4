package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A link that never changes.
 *
 * @param rates its rates
 */
public record ConstantLink(Link rates) implements LinkModel {

    public ConstantLink {
        Objects.requireNonNull(rates);
    }

    @Override
    public LinkProcess start(SplittableRandom random) {
        return seconds -> rates;
    }
}
