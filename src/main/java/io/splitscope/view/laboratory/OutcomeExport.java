package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.export.PictureFile;
import io.splitscope.model.Progress;
import io.splitscope.paint.Drawing;
import io.splitscope.paint.Palette;
import io.splitscope.plot.PlotSheet;
import io.splitscope.plot.RunPlot;
import io.splitscope.simulate.file.OutcomeJson;
import io.splitscope.simulate.file.TurnTable;
import io.splitscope.view.explorer.Messages;
import java.io.File;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes a run to a file: its picture as PNG, SVG or PDF, every turn as CSV, or its results as JSON, as the ending says. */
final class OutcomeExport {

    private static final double PICTURE_WIDTH = 1_000;
    private static final double PICTURE_HEIGHT = 560;

    private final Consumer<String> told;
    private final Messages messages;

    /**
     * @param told is given how it went, in a sentence
     * @param messages is told what nobody foresaw
     */
    OutcomeExport(Consumer<String> told, Messages messages) {
        this.told = told;
        this.messages = messages;
    }

    /** Asks for a file and writes to it beside the FX thread. */
    void choose(Window owner, Finished finished, RunPlot plot, Palette palette) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("OutcomeExport.export-the-run"));
        chooser.setInitialFileName("training.png");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("OutcomeExport.png-picture"), "*.png"),
                        new ExtensionFilter(text("OutcomeExport.svg-drawing"), "*.svg"),
                        new ExtensionFilter(text("OutcomeExport.pdf-document"), "*.pdf"),
                        new ExtensionFilter(text("OutcomeExport.every-turn-as-csv"), "*.csv"),
                        new ExtensionFilter(text("OutcomeExport.results-as-json"), "*.json"));
        File file = chooser.showSaveDialog(owner);
        if (file != null) {
            begin(file.toPath(), finished, picture(finished, plot, palette));
        }
    }

    /** The charts with what was seen, to take away. */
    static PlotSheet picture(Finished finished, RunPlot plot, Palette palette) {
        List<String> caption = new ArrayList<>();
        caption.add(finished.title() + " · " + finished.model().source().title());
        caption.addAll(finished.findings());
        return new PlotSheet(List.of(plot), PICTURE_WIDTH, PICTURE_HEIGHT, palette, caption);
    }

    private void begin(Path file, Finished finished, PlotSheet picture) {
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                write(file, finished, picture);
                return null;
            }
        };
        writing.setOnSucceeded(event -> told.accept(text("OutcomeExport.written-to", file)));
        writing.setOnFailed(event -> {
            if (writing.getException() instanceof ExportException reason) {
                told.accept(reason.getMessage());
            } else {
                messages.failed(text("OutcomeExport.was-not-written", file), writing.getException());
            }
        });
        new Thread(writing, "export of a run").start();
    }

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
