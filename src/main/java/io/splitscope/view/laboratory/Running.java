package io.splitscope.view.laboratory;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Simulation;
import java.util.List;
import javafx.concurrent.Task;

/** One simulation beside the FX thread. */
final class Running extends Task<Finished> {

    private final List<String> lookFor;
    private final Experiment experiment;
    private final Workload workload;
    private final BlockTree blocks;

    Running(List<String> lookFor, Experiment experiment, Workload workload, BlockTree blocks) {
        this.lookFor = lookFor;
        this.experiment = experiment;
        this.workload = workload;
        this.blocks = blocks;
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
        return Finished.of(lookFor, Simulation.run(experiment, workload, blocks, told), told);
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
