package io.splitscope.view.halves;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.HalvesCheck;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Verification;
import io.splitscope.runtime.Verified;
import io.splitscope.view.explorer.LongTask;
import java.nio.file.Path;

/** Checks the models of an earlier export and runs them, in its dimensions, beside the window's thread. */
final class Verifying extends LongTask<Verified> {

    private final Path source;
    private final OnnxFile file;
    private final Path folder;

    Verifying(Path source, OnnxFile file, Path folder) {
        this.source = source;
        this.file = file;
        this.folder = folder;
    }

    @Override
    protected Verified call() throws ExportException, OnnxException, RunException {
        Model model = file.model(file.possible(SplitRecord.read(folder).dimensions()), this);
        new HalvesCheck(source, folder).run(this);
        return Verification.usual(source, model, folder).run(this);
    }
}
