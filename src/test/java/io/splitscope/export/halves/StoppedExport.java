package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import java.nio.file.Path;

/** A program of its own that exports a split and halts in the middle, as if it were killed: MODEL DIR TENSOR STEP. */
final class StoppedExport {

    private StoppedExport() {}

    public static void main(String[] args) throws OnnxException, ExportException {
        int last = Integer.parseInt(args[3]);
        Progress progress = new Progress() {
            private int step;

            @Override
            public void report(double fraction, String what) {
                if (step++ == last) {
                    Runtime.getRuntime().halt(9);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        Exporting.prepare(Path.of(args[0]), Path.of(args[1]), External.COPY, args[2])
                .write(false, progress);
    }
}
