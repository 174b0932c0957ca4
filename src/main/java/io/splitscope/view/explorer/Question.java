package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a solver.
 *
 * @param setting the setting
 * @param byHand the layers on the device of a split to compare with the best; empty for none
 */
record Question(Setting setting, Optional<Set<Integer>> byHand) {

    Question {
        byHand = byHand.map(Set::copyOf);
    }

    /** Asks for the best split alone. */
    static Question of(Setting setting) {
        return new Question(setting, Optional.empty());
    }
}
