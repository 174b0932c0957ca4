package io.splitscope.gdsec;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of several algorithms on one problem.
 *
 * @param curves in the order asked for
 * @param optimum the least value of the objective; empty where nobody knows it
 */
public record Outcome(List<Curve> curves, OptionalDouble optimum) {

    public Outcome {
        curves = List.copyOf(curves);
    }

    /** The optimum or, where it is unknown, the least value that any of the algorithms saw. */
    public double reference() {
        return optimum.orElseGet(() -> curves.stream()
                .flatMap(curve -> curve.rounds().stream())
                .mapToDouble(Round::objective)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN));
    }

    /** The objective at which a part of the way from the start to the reference is left, such as 0.001. */
    public double target(double left) {
        double start = curves.get(0).rounds().get(0).objective();
        return reference() + left * (start - reference());
    }
}
