package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Notices that the open model's file was written anew, and offers to open it again as soon as it is no longer being
 * written. A file that went away is not mentioned: what is shown stays good.
 */
final class ModelWatch {

    private final Explorer explorer;
    private final ScheduledService<Optional<Version>> service;
    private OpenModel watched;
    private Optional<Version> opened = Optional.empty();
    private Optional<Version> last = Optional.empty();

    /** What tells one version of a file from the next. */
    private record Version(long size, FileTime written) {}

    /**
     * @param period how often to look
     */
    ModelWatch(Explorer explorer, Duration period) {
        this.explorer = explorer;
        service = new ScheduledService<>() {
            @Override
            protected Task<Optional<Version>> createTask() {
                return look(watched);
            }
        };
        service.setPeriod(period);
        service.setOnSucceeded(event -> seen(service.getValue()));
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model().source() != now.model().source()) {
                watch(now.model());
            }
        });
    }

    private void watch(OpenModel model) {
        watched = model;
        opened = Optional.empty();
        last = Optional.empty();
        service.cancel();
        if (model.source() instanceof ModelSource.InFile) {
            service.restart();
        }
    }

    /** Looks no more. */
    void stop() {
        service.cancel();
    }

    private static Task<Optional<Version>> look(OpenModel model) {
        return new Task<>() {
            @Override
            protected Optional<Version> call() {
                return model.source() instanceof ModelSource.InFile file ? state(file.path()) : Optional.empty();
            }
        };
    }

    private static Optional<Version> state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Version(now.size(), now.lastModifiedTime()));
        } catch (IOException e) {
            System.getLogger(ModelWatch.class.getName())
                    .log(System.Logger.Level.DEBUG, text("ModelWatch.the-open-file-cannot-be"), e);
            return Optional.empty();
        }
    }

    private void seen(Optional<Version> now) {
        if (now.isEmpty()) {
            return;
        }
        if (opened.isEmpty()) {
            opened = now;
        } else if (!now.equals(opened) && now.equals(last)) {
            opened = now;
            ModelSource source = watched.source();
            explorer.messages()
                    .ask(
                            text("ModelWatch.was-changed-on-disk-what", source.title()),
                            new Offer(text("ModelWatch.open-again"), () -> explorer.open(source)));
        }
        last = now;
    }
}
