package io.splitscope.view;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program as JavaFX starts it; {@link Window} launches it. */
public final class SplitScopeApp extends Application {

    private static final System.Logger LOG = System.getLogger(SplitScopeApp.class.getName());

    private static volatile boolean toolkitUp;

    private final PreferencesFile file = PreferencesFile.ofUser();
    private final Explorer explorer = new Explorer();
    private MainWindow window;

    /** For JavaFX. */
    public SplitScopeApp() {}

    /** Whether JavaFX found a display and all its libraries. */
    static boolean isToolkitUp() {
        return toolkitUp;
    }

    @Override
    public void init() {
        toolkitUp = true;
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.USUAL;
        String unreadable = "";
        try {
            preferences = file.read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No settings are remembered", e);
            unreadable = e.getMessage();
        }
        explorer.settingProperty()
                .set(preferences.setting().orElse(Samples.all().get(0).setting()));
        explorer.dimensions().restore(preferences.dimensions());
        window = new MainWindow(stage, explorer, preferences);
        stage.setOnCloseRequest(event -> close(stage));
        openFirst();
        if (!unreadable.isEmpty()) {
            explorer.messages().problem(unreadable);
        }
        stage.show();
    }

    private void openFirst() {
        if (getParameters().getUnnamed().isEmpty()) {
            explorer.open(new ModelSource.Bundled(Samples.all().get(0)));
        } else {
            window.files().open(Path.of(getParameters().getUnnamed().get(0)));
        }
    }

    private void close(Stage stage) {
        try {
            file.write(window.preferences());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be remembered", e);
        }
        explorer.cancel();
        stage.close();
        Platform.exit();
    }
}
