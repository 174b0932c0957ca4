package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.export.ExportException;
import io.splitscope.export.GraphFile;
import io.splitscope.export.PictureFile;
import io.splitscope.export.Solved;
import io.splitscope.export.TableFile;
import io.splitscope.paint.Look;
import io.splitscope.paint.Sheet;
import io.splitscope.paint.Theme;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Writes the whole picture to a file, as it looks now, or what it shows as a graph or a table. */
final class PictureExport {

    private final Stage stage;
    private final Explorer explorer;
    private final Supplier<Look> look;

    PictureExport(Stage stage, Explorer explorer, Supplier<Look> look) {
        this.stage = stage;
        this.explorer = explorer;
        this.look = look;
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("PictureExport.export"));
        chooser.setInitialFileName(
                explorer.shownProperty().get().model().model().origin().name() + ".png");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("PictureExport.png-picture"), "*.png"),
                        new ExtensionFilter(text("PictureExport.svg-drawing"), "*.svg"),
                        new ExtensionFilter(text("PictureExport.pdf-document"), "*.pdf"),
                        new ExtensionFilter(text("PictureExport.graph-for-graphviz"), "*.dot"),
                        new ExtensionFilter(text("PictureExport.graph-as-graphml"), "*.graphml"),
                        new ExtensionFilter(text("PictureExport.graph-for-gephi"), "*.gexf"),
                        new ExtensionFilter(text("PictureExport.graph-for-graphstream"), "*.dgs"),
                        new ExtensionFilter(text("PictureExport.table-of-the-layers"), "*.csv"),
                        new ExtensionFilter(text("PictureExport.everything-as-json"), "*.json"));
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            write(chosen.toPath());
        }
    }

    /** Copies the whole picture, as it looks now, to be pasted elsewhere. */
    void copy() {
        if (explorer.shownProperty().get() == null) {
            return;
        }
        Sheet sheet = sheet();
        Task<Image> painting = new Task<>() {
            @Override
            protected Image call() throws ExportException {
                return new Image(new ByteArrayInputStream(PictureFile.png(sheet)));
            }
        };
        painting.setOnSucceeded(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, painting.getValue()));
            explorer.messages().note(text("PictureExport.copied"));
        });
        painting.setOnFailed(event ->
                explorer.messages().failed(text("PictureExport.the-picture-was-not-copied"), painting.getException()));
        new Thread(painting, "copy").start();
    }

    private Sheet sheet() {
        return new Sheet(explorer.shownProperty().get().picture(), look.get(), caption());
    }

    /** Writes what the ending of a file's name says, beside the FX thread. */
    void write(Path file) {
        Shown shown = explorer.shownProperty().get();
        Optional<TableFile> table = TableFile.of(file);
        if (table.isPresent() && shown.solution().isEmpty()) {
            explorer.messages().problem(text("PictureExport.there-is-no-split-to"));
            return;
        }
        Sheet sheet = sheet();
        Optional<GraphFile> graph = GraphFile.of(file);
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                if (graph.isPresent()) {
                    graph.get().write(sheet.laidOut().picture(), sheet.look().split());
                } else if (table.isPresent()) {
                    table.get().write(solved(shown, shown.solution().orElseThrow()), file);
                } else {
                    PictureFile.of(file).write(sheet, OptionalInt.empty());
                }
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
        Thread thread = new Thread(writing, "export");
        thread.start();
    }

    private static Solved solved(Shown shown, Solution solution) {
        return new Solved(
                shown.model().cost(),
                shown.model().tree(),
                solution.setting(),
                solution.workload(),
                solution.shownSplit());
    }

    /** The picture as it is printed: on white. */
    Sheet printed() {
        return new Sheet(explorer.shownProperty().get().picture(), look.get().withTheme(Theme.LIGHT), caption());
    }

    private List<String> caption() {
        Shown shown = explorer.shownProperty().get();
        String title = shown.model().source().title();
        return shown.solution()
                .map(solution -> List.of(
                        title,
                        text(
                                "PictureExport.of-layers-on-the-device",
                                solution.shownSplit().deviceCount(),
                                shown.model().model().layers().size(),
                                Quantity.TIME.format(
                                        solution.shownSplit().delay().total()))))
                .orElse(List.of(title));
    }
}
