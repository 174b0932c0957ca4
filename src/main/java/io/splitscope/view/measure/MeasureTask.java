package io.splitscope.view.measure;

import io.splitscope.export.ExportException;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.LayerClock;
import io.splitscope.runtime.LayerTimes;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.SavedTimes;
import io.splitscope.runtime.TemporaryFolder;
import io.splitscope.view.explorer.LongTask;
import io.splitscope.view.explorer.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Measures beside the window's thread and keeps the profile; cancelled, it leaves none. */
final class MeasureTask extends LongTask<LayerTimes> {

    private final ModelSource source;
    private final Function<Path, LayerClock> clock;
    private final Path file;
    private final boolean replacing;

    /**
     * @param source what is measured
     * @param clock measures its file
     * @param file where the profile is kept
     * @param replacing whether a file that is there may be replaced
     */
    MeasureTask(ModelSource source, Function<Path, LayerClock> clock, Path file, boolean replacing) {
        this.source = source;
        this.clock = clock;
        this.file = file;
        this.replacing = replacing;
    }

    @Override
    protected LayerTimes call() throws RunException, ProfileException, ExportException, IOException {
        SavedTimes.check(file, replacing);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (TemporaryFolder folder = new TemporaryFolder("sample")) {
            LayerClock ready = clock.apply(source.file(folder.path()));
            LayerTimes times = ready.run(this);
            checkCancelled();
            SavedTimes.write(file, ready.cost().model(), times, replacing);
            return times;
        }
    }
}
