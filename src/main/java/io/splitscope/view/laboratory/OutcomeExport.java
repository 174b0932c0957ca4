package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.export.PictureFile;
import io.splitscope.model.Progress;
import io.splitscope.paint.Drawing;
import io.splitscope.simulate.file.OutcomeJson;
import io.splitscope.simulate.file.TurnTable;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/** Writes a run to a file: its picture as PNG, SVG or PDF, every turn as CSV, or its results as JSON, as the ending says. */
final class OutcomeExport {

    private OutcomeExport() {}

    /**
     * Writes it.
     *
     * @param picture the charts
     * @throws ExportException if the ending is none of these, or the file cannot be written
     */
    static void write(Path file, Finished finished, Drawing picture) throws ExportException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            AtomicFile.write(file, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TurnTable.write(finished.outcome(), writer, Progress.NONE);
                writer.flush();
            });
        } else if (name.endsWith(".json")) {
            AtomicFile.write(file, out -> OutcomeJson.write(finished.outcome(), finished.results(), out));
        } else if (!name.matches(".*\\.(png|svg|pdf)")) {
            throw new ExportException(text("OutcomeExport.cannot-write-its-name-has", file));
        } else {
            PictureFile.of(file).write(picture, OptionalInt.empty());
        }
    }
}
