package io.splitscope.simulate.published;

import java.util.List;

/**
 * A number over the plausible settings.
 *
 * @param base in the base setting
 * @param least the least
 * @param greatest the greatest
 */
public record Spread(double base, double least, double greatest) {

    /** The spread of values, the first of which is that of the base setting. */
    static Spread of(List<Double> values) {
        return new Spread(
                values.get(0),
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
