package io.splitscope.scenario;

import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the picture of a scenario is looked at.
 *
 * @param direction where data flows to
 * @param overlay the numbers that tint layers; empty for the categories of operators
 * @param open the paths of the open blocks; empty for as many as stay clear
 * @param camera the part of the picture that shows; empty for what shows at first
 * @param panels what stands below the picture; empty when nothing was said
 */
public record ScenarioView(
        Direction direction,
        Optional<Overlay> overlay,
        Optional<List<String>> open,
        Optional<Camera> camera,
        Optional<ScenarioPanels> panels) {

    /** As a model is looked at first. */
    public static final ScenarioView USUAL =
            new ScenarioView(Direction.DOWN, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A part of a picture.
     *
     * @param x the place in the middle, as a part of the picture's width
     * @param y the place in the middle, as a part of the picture's height
     * @param scale px per unit
     */
    public record Camera(double x, double y, double scale) {

        /**
         * @throws IllegalArgumentException if a number is not finite or the scale not positive
         */
        public Camera {
            if (!Double.isFinite(x) || !Double.isFinite(y) || !(scale > 0) || Double.isInfinite(scale)) {
                throw new IllegalArgumentException(
                        "A camera looks at a place at a positive scale, not at " + x + ", " + y + " at " + scale);
            }
        }
    }

    public ScenarioView {
        open = open.map(List::copyOf);
        Objects.requireNonNull(panels);
    }

    /** A view that says nothing of what stands below the picture. */
    public ScenarioView(
            Direction direction, Optional<Overlay> overlay, Optional<List<String>> open, Optional<Camera> camera) {
        this(direction, overlay, open, camera, Optional.empty());
    }
}
