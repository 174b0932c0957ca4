package io.splitscope.view.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.DescentFile;
import io.splitscope.export.DescentReport;
import io.splitscope.export.ExportException;
import io.splitscope.export.PictureFile;
import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Story;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.plot.Plot;
import io.splitscope.plot.PlotSheet;
import io.splitscope.view.explorer.Messages;
import io.splitscope.view.gdsec.Standing.Course;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes a finished race as a table, as JSON or as a picture. */
final class GdSecExport {

    private final Messages messages;

    GdSecExport(Messages messages) {
        this.messages = messages;
    }

    void choose(Window owner, Standing standing, BitConvention convention, Theme theme) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("GdSecExport.export-the-run"));
        chooser.setInitialFileName("gdsec.csv");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("GdSecExport.table-of-the-rounds"), "*.csv"),
                        new ExtensionFilter(text("GdSecExport.everything-as-json"), "*.json"),
                        new ExtensionFilter(text("GdSecExport.png-picture"), "*.png"),
                        new ExtensionFilter(text("GdSecExport.svg-drawing"), "*.svg"),
                        new ExtensionFilter(text("GdSecExport.pdf-document"), "*.pdf"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            write(standing, convention, theme, chosen.toPath());
        }
    }

    /** Writes beside the FX thread and tells how it went. */
    void write(Standing standing, BitConvention convention, Theme theme, Path file) {
        Course course = standing.course().orElseThrow();
        Outcome outcome = standing.outcome().orElseThrow();
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".csv")) {
                    DescentFile.writeCsv(DescentReport.of(course.prepared(), outcome, convention), file);
                } else if (name.endsWith(".json")) {
                    DescentFile.writeJson(DescentReport.of(course.prepared(), outcome, convention), file);
                } else {
                    PictureFile.of(file).write(sheet(course, outcome, convention, theme), OptionalInt.empty());
                }
                return null;
            }
        };
        writing.setOnSucceeded(event -> messages.note(text("GdSecExport.written-to", file)));
        writing.setOnFailed(event -> {
            if (writing.getException() instanceof ExportException reason) {
                messages.problem(reason.getMessage());
            } else {
                messages.failed(text("GdSecExport.was-not-written", file), writing.getException());
            }
        });
        Thread thread = new Thread(writing, "gdsec-export");
        thread.start();
    }

    private static PlotSheet sheet(Course course, Outcome outcome, BitConvention convention, Theme theme) {
        List<String> caption = new ArrayList<>();
        caption.add(text(
                "GdSecExport.distributed-gradient-descent",
                course.prepared().experiment().problem().title()));
        caption.addAll(Story.seen(outcome, convention));
        List<Plot> plots = List.copyOf(GdSecPane.plots(course, convention));
        return new PlotSheet(plots, Palette.of(theme), caption);
    }
}
