package io.splitscope.view.laboratory;

import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Simulation;
import io.splitscope.view.explorer.OpenModel;
import javafx.concurrent.Task;

/** One simulation beside the FX thread. */
final class Running extends Task<Finished> {

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

    /** Begins. */
    void begin() {
        Thread thread = new Thread(this, "simulation");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    protected Finished call() {
        Progress told = new Told();
        return Finished.of(title, model, Simulation.run(experiment, workload, model.tree(), told), told);
    }

    private final class Told implements Progress {
        @Override
        public void report(double fraction, String step) {
            updateProgress(fraction, 1);
            updateMessage(step);
        }

        @Override
        public boolean isCancelled() {
            return Running.this.isCancelled();
        }
    }
}
