package io.splitscope.view.laboratory;

import io.splitscope.cost.Workload;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Simulation;
import io.splitscope.view.explorer.LongTask;
import io.splitscope.view.explorer.OpenModel;

/** One simulation beside the FX thread. */
final class Running extends LongTask<Finished> {

    private final String title;
    private final OpenModel model;
    private final Experiment experiment;
    private final Workload workload;

    Running(String title, OpenModel model, Experiment experiment, Workload workload) {
        this.title = title;
        this.model = model;
        this.experiment = experiment;
        this.workload = workload;
    }

    @Override
    protected Finished call() {
        return Finished.of(title, model, Simulation.run(experiment, workload, model.tree(), this), this);
    }
}
