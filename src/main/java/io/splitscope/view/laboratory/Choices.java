package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
import io.splitscope.simulate.policy.Policy;
import java.util.List;

/**
 * What was chosen in the window.
 *
 * @param link how rates change
 * @param fleet who takes part
 * @param schedule in which order they train
 * @param rounds how many rounds
 * @param seeds how many runs
 * @param policies who chooses the splits
 */
record Choices(LinkChoice link, FleetChoice fleet, Schedule schedule, int rounds, int seeds, List<Policy> policies) {

    /** The experiment with all else as the sliders say. */
    Experiment experiment(Setting setting) {
        return new Experiment(
                setting,
                fleet.devices(setting, link.model(setting.link())),
                schedule,
                rounds,
                1,
                new Seeds(1, seeds),
                policies);
    }

    /** What to look for, in three sentences. */
    List<String> lookFor() {
        return List.of(
                fleet.lesson() + " " + link.lesson(),
                text("Choices.watch-the-cut-in-the"),
                text("Choices.then-compare-the-lines-policies"));
    }
}
