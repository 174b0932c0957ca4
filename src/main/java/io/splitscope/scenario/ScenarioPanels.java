package io.splitscope.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands below the picture of a scenario, in the words of the program that wrote it; words that another does not know say
 * nothing to it.
 *
 * @param open the parts that are open, such as {@code charts} and {@code block-wise}
 * @param chart the chart in front
 * @param along the slider along which the delay is drawn
 */
public record ScenarioPanels(List<String> open, Optional<String> chart, Optional<String> along) {

    public ScenarioPanels {
        open = open.stream().sorted().distinct().toList();
        Objects.requireNonNull(chart);
        Objects.requireNonNull(along);
    }
}
