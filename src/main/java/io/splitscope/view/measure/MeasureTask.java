package io.splitscope.view.measure;

import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.LayerClock;
import io.splitscope.runtime.LayerTimes;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.SavedTimes;
import java.nio.file.Path;
import javafx.concurrent.Task;

/** Measures beside the window's thread and keeps the profile; cancelled, it leaves none. */
final class MeasureTask extends Task<LayerTimes> implements Progress {

    private final LayerClock clock;
    private final Path file;
    private final boolean replacing;

    /**
     * @param file where the profile is kept
     * @param replacing whether a file that is there may be replaced
     */
    MeasureTask(LayerClock clock, Path file, boolean replacing) {
        this.clock = clock;
        this.file = file;
        this.replacing = replacing;
    }

    @Override
    protected LayerTimes call() throws RunException, ProfileException, ExportException {
        SavedTimes.check(file, replacing);
        LayerTimes times = clock.run(this);
        checkCancelled();
        SavedTimes.write(file, clock.cost().model(), times, replacing);
        return times;
    }

    @Override
    public void report(double fraction, String step) {
        updateProgress(fraction, 1);
        updateMessage(step);
    }
}
