package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.simulate.file.OutcomeJson;
import io.splitscope.simulate.file.TurnTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes a run to a file: its picture as PNG, every turn as CSV, or its results as JSON, as the ending of the name says. */
final class OutcomeExport {

    private OutcomeExport() {}

    /**
     * Writes it.
     *
     * @param picture what the charts look like
     * @throws ExportException if the ending is none of these, or the file cannot be written
     */
    static void write(Path file, Finished finished, WritableImage picture) throws ExportException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            AtomicFile.write(file, out -> png(picture, out));
        } else if (name.endsWith(".csv")) {
            AtomicFile.write(file, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TurnTable.write(finished.outcome(), writer, Progress.NONE);
                writer.flush();
            });
        } else if (name.endsWith(".json")) {
            AtomicFile.write(file, out -> OutcomeJson.write(finished.outcome(), finished.results(), out));
        } else {
            throw new ExportException(text("OutcomeExport.cannot-write-its-name-has", file));
        }
    }

    private static void png(WritableImage picture, OutputStream out) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(image, "png", out);
    }
}
