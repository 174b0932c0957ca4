package io.splitscope.view.halves;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.PreparedHalves;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.onnx.OnnxException;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Verification;
import io.splitscope.view.explorer.LongTask;
import java.util.Optional;

/** Writes the files beside the window's thread, and runs them when asked to; cancelled while it writes, it leaves none. */
final class Writing extends LongTask<Written> {

    private final PreparedHalves halves;
    private final boolean replacing;
    private final Optional<Verification> verification;

    /** @param verification runs what was written; empty when that was not asked for */
    Writing(PreparedHalves halves, boolean replacing, Optional<Verification> verification) {
        this.halves = halves;
        this.replacing = replacing;
        this.verification = verification;
    }

    @Override
    protected Written call() throws ExportException, OnnxException {
        SplitRecord split = halves.write(replacing, this);
        if (verification.isEmpty()) {
            return new Written(split, Optional.empty(), "");
        }
        try {
            return new Written(split, Optional.of(verification.get().run(this)), "");
        } catch (RunException e) {
            return new Written(split, Optional.empty(), e.getMessage());
        }
    }
}
