package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
import io.splitscope.simulate.file.ExperimentFile;
import io.splitscope.simulate.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen in the window.
 *
 * @param network how rates change
 * @param fleet who takes part
 * @param schedule in which order they train
 * @param rounds how many rounds
 * @param interval time between two states of the network, s
 * @param seeds the runs
 * @param policies who chooses the splits
 * @param title what the experiment is called
 * @param lesson what to look for; empty for what follows from the choices
 */
record Choices(
        Network network,
        Fleet fleet,
        Schedule schedule,
        int rounds,
        double interval,
        Seeds seeds,
        List<Policy> policies,
        String title,
        List<String> lesson) {

    Choices {
        policies = List.copyOf(policies);
        lesson = List.copyOf(lesson);
    }

    /** Those of an experiment. */
    static Choices of(String title, List<String> lesson, Experiment experiment) {
        return new Choices(
                new Network.OwnLinks(),
                new Fleet.OfExperiment(experiment.fleet()),
                experiment.schedule(),
                experiment.rounds(),
                experiment.interval(),
                experiment.seeds(),
                experiment.policies(),
                title,
                lesson);
    }

    /** The experiment with all else as the sliders say. */
    Experiment experiment(Setting setting) {
        return new Experiment(setting, fleet.devices(setting, network), schedule, rounds, interval, seeds, policies);
    }

    /** The experiment as a file has it. */
    ExperimentFile file(Setting setting, Optional<Path> model, Map<String, Long> dims) {
        return new ExperimentFile(title, lookFor(), model, dims, experiment(setting));
    }

    /** What to look for, in sentences. */
    List<String> lookFor() {
        return lesson.isEmpty()
                ? List.of(
                        fleet.lesson() + " " + network.lesson(),
                        text("Choices.watch-the-cut-in-the"),
                        text("Choices.then-compare-the-lines-policies"))
                : lesson;
    }
}
