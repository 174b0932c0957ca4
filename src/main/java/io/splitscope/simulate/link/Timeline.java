package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.List;

/** Rates that hold from one time to the next. */
final class Timeline {

    private final List<TimedRates> steps;

    /**
     * @throws IllegalArgumentException if there are none, the first does not begin at 0, or the times do not rise
     */
    Timeline(List<TimedRates> steps) {
        this.steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("There are no rates");
        }
        if (steps.get(0).seconds() != 0) {
            throw new IllegalArgumentException(
                    "The first rates hold from 0 s on, not from " + steps.get(0).seconds() + " s on");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i).seconds() > steps.get(i - 1).seconds())) {
                throw new IllegalArgumentException(
                        "Times rise, but " + steps.get(i).seconds() + " s follows "
                                + steps.get(i - 1).seconds() + " s");
            }
        }
    }

    Link at(double seconds) {
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps.get(middle).seconds() <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return steps.get(low).rates();
    }
}
