package io.splitscope.view.scenarios;

import io.splitscope.paint.Overlay;
import io.splitscope.scenario.ScenarioPanels;
import io.splitscope.scenario.ScenarioView;
import io.splitscope.scenario.ScenarioView.Camera;
import java.util.Optional;

/** How the picture is looked at, besides what the explorer knows. */
public interface PictureView {

    /** The numbers that tint layers. */
    Optional<Overlay> overlay();

    /** The part of the picture that shows; empty while none does. */
    Optional<Camera> camera();

    /** What stands below the picture. */
    ScenarioPanels panels();

    /**
     * Tints layers, opens what stands below the picture, and shows a part of the picture as soon as it is laid out; without a
     * camera nothing moves.
     */
    void show(ScenarioView view);
}
