package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.view.explorer.RememberedViews.View;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about the open model that the user decides and can take back.
 *
 * @param setting sliders, pins and protocol
 * @param byHand the layers on the device of the split that was set by hand; empty when the best is shown
 * @param dims the symbolic dimensions that were given a value, by name
 * @param view open blocks and direction
 * @param memory what the device can hold
 * @param measured seconds that take the place of FLOPs; empty to leave them as they are
 */
public record Standing(
        Setting setting,
        Optional<Set<Integer>> byHand,
        Map<String, Long> dims,
        View view,
        Memory memory,
        Optional<Measured> measured) {

    public Standing {
        byHand = byHand.map(Set::copyOf);
        dims = Map.copyOf(dims);
    }

    /** The same decisions for a model whose layers have other ids. */
    Standing carriedBy(SameLayers same) {
        return new Standing(same.carry(setting), byHand.map(same::carry), dims, view, memory, measured);
    }
}
