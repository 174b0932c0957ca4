package io.splitscope.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets people drop a file anywhere on the window. */
final class FileDrop {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /**
     * @param marked shows that a file may be dropped
     * @param open opens the file; of several the first
     */
    static void install(Scene scene, Node marked, Consumer<Path> open) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragEntered(event ->
                marked.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        scene.setOnDragExited(event -> marked.pseudoClassStateChanged(DROPPING, false));
        scene.setOnDragDropped(event -> drop(event, open));
    }

    private static void drop(DragEvent event, Consumer<Path> open) {
        event.setDropCompleted(take(event.getDragboard().getFiles(), open));
        event.consume();
    }

    /** Opens the first of the files; returns whether there was one. */
    static boolean take(List<File> files, Consumer<Path> open) {
        files.stream().limit(1).map(File::toPath).forEach(open);
        return !files.isEmpty();
    }
}
