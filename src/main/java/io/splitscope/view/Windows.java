package io.splitscope.view;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.RememberedViews.View;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The open windows, each with its own model and setting; the program ends with the last one. What each leaves is remembered. */
final class Windows {

    private static final System.Logger LOG = System.getLogger(Windows.class.getName());
    private static final double STEP = 32;

    private final PreferencesFile file;
    private final Runnable end;
    private final Consumer<Path> folderOpener;
    private Preferences remembered = Preferences.USUAL;
    private String unreadable = "";
    private int open;
    private boolean offered;

    /**
     * @param file what is remembered from session to session
     * @param end called when the last window was closed
     * @param folderOpener shows a folder to the user
     */
    Windows(PreferencesFile file, Runnable end, Consumer<Path> folderOpener) {
        this.file = file;
        this.end = end;
        this.folderOpener = folderOpener;
        try {
            remembered = file.read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No settings are remembered", e);
            unreadable = e.getMessage();
        }
    }

    /** Opens a window without a model as yet, where and as the last one was left. */
    MainWindow open(Stage stage) {
        Explorer explorer = new Explorer();
        explorer.settingProperty()
                .set(remembered.setting().orElse(Samples.all().get(0).setting()));
        explorer.dimensions().restore(remembered.dimensions());
        explorer.views().restore(remembered.views());
        MainWindow window = new MainWindow(stage, explorer, remembered);
        window.animate();
        window.tools().onOpenFolder(folderOpener);
        window.onNewWindow(() -> openBeside(window, stage));
        stage.setOnCloseRequest(event -> close(window, stage));
        open++;
        if (!unreadable.isEmpty()) {
            explorer.messages().problem(unreadable);
            unreadable = "";
        }
        stage.show();
        if (!offered) {
            offered = true;
            window.scenarios().offerAfterCrash();
        }
        return window;
    }

    private void openBeside(MainWindow window, Stage stage) {
        remember(window);
        MainWindow beside = open(new Stage());
        beside.place(stage.getX() + STEP, stage.getY() + STEP);
        beside.files().openFirst(Samples.all().get(0));
    }

    private void close(MainWindow window, Stage stage) {
        remember(window);
        window.end();
        stage.close();
        open--;
        if (open == 0) {
            end.run();
        }
    }

    private void remember(MainWindow window) {
        Preferences now = window.preferences();
        Map<String, Map<String, Long>> dimensions = new LinkedHashMap<>(remembered.dimensions());
        dimensions.putAll(now.dimensions());
        Map<String, View> views = new LinkedHashMap<>(remembered.views());
        views.putAll(now.views());
        remembered = now.withDimensions(dimensions).withViews(views);
        try {
            file.write(remembered);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be remembered", e);
        }
    }
}
