package io.splitscope.view.plot;

import io.splitscope.split.envelope.Axis;
import java.util.Objects;

/**
 * Which chart is in front.
 *
 * @param name {@code delay}, {@code map} or {@code layers}; another name leaves the present one in front
 * @param along the slider along which the delay is drawn
 */
public record ChartChoice(String name, Axis along) {
    public ChartChoice {
        Objects.requireNonNull(name);
        Objects.requireNonNull(along);
    }
}
