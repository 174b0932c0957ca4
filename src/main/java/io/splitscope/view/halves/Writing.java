package io.splitscope.view.halves;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.PreparedHalves;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import javafx.concurrent.Task;

/** Writes the files beside the window's thread; cancelled, it leaves none. */
final class Writing extends Task<SplitRecord> implements Progress {

    private final PreparedHalves halves;
    private final boolean replacing;

    Writing(PreparedHalves halves, boolean replacing) {
        this.halves = halves;
        this.replacing = replacing;
    }

    @Override
    protected SplitRecord call() throws ExportException, OnnxException {
        return halves.write(replacing, this);
    }

    @Override
    public void report(double fraction, String step) {
        updateProgress(fraction, 1);
        updateMessage(step);
    }
}
