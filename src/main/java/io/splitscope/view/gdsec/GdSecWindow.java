package io.splitscope.view.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.MeasuredRatio;
import io.splitscope.paint.Theme;
import io.splitscope.view.controls.UpdateOrigin;
import io.splitscope.view.explorer.Messages;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window of the laboratory's compressed descent, beside the main one. Closing it ends the run. */
public final class GdSecWindow {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    private static final double LEAST_WIDTH = 600;
    private static final double LEAST_HEIGHT = 400;

    private final Stage stage = new Stage();
    private final GdSecPane pane;
    private final UpdateOrigin update;
    private final Messages messages;

    /**
     * @param owner the main window, which it closes with
     * @param dress dresses a scene for a theme
     * @param update where a measured ratio is carried to
     * @param messages where it is told what was done
     */
    public GdSecWindow(
            Stage owner,
            ObservableValue<Theme> theme,
            BiConsumer<Theme, Scene> dress,
            UpdateOrigin update,
            Messages messages) {
        this.update = update;
        this.messages = messages;
        GdSecExport export = new GdSecExport(messages);
        pane = new GdSecPane(
                theme,
                this::carry,
                (standing, convention) -> export.choose(stage, standing, convention, theme.getValue()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(pane, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        dress.accept(theme.getValue(), scene);
        theme.addListener((property, old, now) -> dress.accept(now, scene));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(text("GdSecWindow.gd-sec-laboratory-splitscope"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(event -> pane.end());
    }

    private void carry(MeasuredRatio measured) {
        update.carry(measured.ratio(), measured.origin());
        messages.note(String.format(Locale.ROOT, text("GdSecWindow.the-model-update-is-now"), measured.ratio())
                + measured.origin());
    }

    /** Shows it and, the first time and after it was closed, begins a run. */
    public void show() {
        if (stage.isShowing()) {
            stage.toFront();
        } else {
            stage.show();
            pane.start();
        }
    }

    /** Closes it and ends the run. */
    public void close() {
        stage.close();
    }

    GdSecPane pane() {
        return pane;
    }
}
