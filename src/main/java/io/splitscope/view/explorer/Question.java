package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a solver.
 *
 * @param setting the setting
 * @param measured seconds that take the place of FLOPs
 * @param byHand the layers on the device of a split to compare with the best; empty for none
 */
record Question(Setting setting, Measured measured, Optional<Set<Integer>> byHand) {

    Question {
        byHand = byHand.map(Set::copyOf);
    }

    /** Asks for the best split alone. */
    static Question of(Setting setting, Measured measured) {
        return new Question(setting, measured, Optional.empty());
    }
}
