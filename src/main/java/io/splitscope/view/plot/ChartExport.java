package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.PictureFile;
import io.splitscope.export.PlotFile;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.plot.PlotSheet;
import io.splitscope.view.explorer.Explorer;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Takes away the chart in front: as a file, or on the clipboard as a picture and, for spreadsheets, as text. */
final class ChartExport {

    private final Explorer explorer;
    private final ObservableValue<Theme> theme;
    private final Supplier<Chart> front;

    ChartExport(Explorer explorer, ObservableValue<Theme> theme, Supplier<Chart> front) {
        this.explorer = explorer;
        this.theme = theme;
        this.front = front;
    }

    /** Puts the chart on the clipboard; does nothing while there is none. */
    void copy() {
        front.get().taken().ifPresent(chart -> {
            try {
                ClipboardContent content = new ClipboardContent();
                content.putImage(new Image(new ByteArrayInputStream(PictureFile.png(sheet(chart)))));
                content.putString(PlotFile.tabbed(chart.numbers().table()));
                Clipboard.getSystemClipboard().setContent(content);
                explorer.messages().note(text("ChartExport.copied"));
            } catch (ExportException e) {
                explorer.messages().problem(e.getMessage());
            }
        });
    }

    /** Asks for a file and writes the chart to it; does nothing while there is none. */
    void choose(Node over) {
        Optional<Chart.Taken> chart = front.get().taken();
        if (chart.isEmpty()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("ChartExport.export-the-chart"));
        chooser.setInitialFileName(model() + "-" + front.get().name() + ".png");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("PictureExport.png-picture"), "*.png"),
                        new ExtensionFilter(text("PictureExport.svg-drawing"), "*.svg"),
                        new ExtensionFilter(text("PictureExport.pdf-document"), "*.pdf"),
                        new ExtensionFilter(text("ChartExport.numbers-as-a-table"), "*.csv"));
        File chosen = chooser.showSaveDialog(over.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath(), chart.get());
        }
    }

    /** Writes a chart beside the FX thread, and tells. */
    void write(Path file, Chart.Taken chart) {
        PlotSheet sheet = sheet(chart);
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                PlotFile.write(file, sheet, chart.numbers().table());
                return null;
            }
        };
        writing.setOnSucceeded(event -> explorer.messages().note(text("PictureExport.written-to", file)));
        writing.setOnFailed(event -> {
            if (writing.getException() instanceof ExportException reason) {
                explorer.messages().problem(reason.getMessage());
            } else {
                explorer.messages().failed(text("PictureExport.was-not-written", file), writing.getException());
            }
        });
        new Thread(writing, "chart").start();
    }

    private String model() {
        return explorer.shownProperty().get().model().model().origin().name();
    }

    private PlotSheet sheet(Chart.Taken chart) {
        return new PlotSheet(
                List.of(chart.plot()),
                Palette.of(theme.getValue()),
                List.of(
                        explorer.shownProperty().get().model().source().title(),
                        chart.numbers().sentence()));
    }
}
