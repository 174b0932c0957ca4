package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Iteration;
import io.splitscope.plot.DelayPlot.Other;
import io.splitscope.split.Splitter;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.List;

/** Device-only and server-only as splits that are priced at once. Keeps those of the last workload and protocol. */
final class References {

    private Solution last;
    private List<Other> others = List.of();

    /** The splits that the best one is compared with; without server-only where that is not possible. */
    List<Other> of(Solution solution) {
        if (last == null
                || last.workload() != solution.workload()
                || !Iteration.of(last.workload(), last.setting()).isThatOf(solution.setting())
                || last.serverOnly().split().isPresent()
                        != solution.serverOnly().split().isPresent()) {
            Splitter splitter = new Splitter(solution.workload());
            List<Other> found = new ArrayList<>();
            solution.deviceOnly()
                    .split()
                    .ifPresent(split -> found.add(new Other(
                            text("References.device-only"), splitter.load(split.device(), solution.setting()))));
            solution.serverOnly()
                    .split()
                    .ifPresent(split -> found.add(new Other(
                            text("References.server-only"), splitter.load(split.device(), solution.setting()))));
            others = List.copyOf(found);
        }
        last = solution;
        return others;
    }
}
