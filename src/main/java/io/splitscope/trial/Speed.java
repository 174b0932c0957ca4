package io.splitscope.trial;

import java.util.List;
import java.util.Optional;

/**
 * How fast this computer was with the layers of one side.
 *
 * @param flopsPerSecond their FLOPs over the median of the seconds that the run-time took, FLOP/s
 */
public record Speed(double flopsPerSecond) {

    /**
     * The speed with the layers of a side.
     *
     * @param side a term of computing
     * @return empty when there are no layers, or their work is not known
     * @throws IllegalArgumentException if the term is one of the link
     */
    public static Optional<Speed> of(Prediction prediction, List<Measured> iterations, Term side) {
        if (!side.isCompute()) {
            throw new IllegalArgumentException(side + " is no computing");
        }
        boolean device = side == Term.DEVICE;
        double flops = device ? prediction.deviceFlops() : prediction.serverFlops();
        double seconds = Summary.of(iterations, device ? Measured::deviceRun : Measured::serverRun)
                .median();
        return flops > 0 && seconds > 0 ? Optional.of(new Speed(flops / seconds)) : Optional.empty();
    }
}
