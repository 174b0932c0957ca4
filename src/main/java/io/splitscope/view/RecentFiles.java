package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were open last, the newest first. */
final class RecentFiles {

    private static final int MOST = 10;

    private final ObservableList<Path> files = FXCollections.observableArrayList();

    RecentFiles(List<String> paths) {
        for (String path : paths) {
            try {
                files.add(Path.of(path));
            } catch (InvalidPathException e) {
                System.getLogger(RecentFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, text("RecentFiles.no-path-of-this-system"), e);
            }
        }
    }

    ObservableList<Path> list() {
        return FXCollections.unmodifiableObservableList(files);
    }

    void add(Path file) {
        List<Path> now = new ArrayList<>(files);
        now.remove(file);
        now.add(0, file);
        files.setAll(now.subList(0, Math.min(MOST, now.size())));
    }

    void clear() {
        files.clear();
    }

    List<String> paths() {
        return files.stream().map(Path::toString).toList();
    }
}
