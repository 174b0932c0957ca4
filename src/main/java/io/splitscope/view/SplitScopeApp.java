package io.splitscope.view;

import io.splitscope.texts.Language;
import io.splitscope.texts.Texts;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program as JavaFX starts it; {@link Window} launches it. */
public final class SplitScopeApp extends Application {

    private static volatile boolean toolkitUp;

    /** For JavaFX. */
    public SplitScopeApp() {}

    /** Whether JavaFX found a display and all its libraries. */
    static boolean isToolkitUp() {
        return toolkitUp;
    }

    @Override
    public void init() {
        toolkitUp = true;
        speak();
        try {
            new LogFile(UserFolder.path()).begin();
        } catch (IOException e) {
            System.getLogger(SplitScopeApp.class.getName())
                    .log(Level.WARNING, Texts.text("SplitScopeApp.what-goes-wrong-will-not"), e);
        }
    }

    /** As the user chose, or else as the system speaks; before any window, whose words are constants. */
    private static void speak() {
        Language system = Language.of(Locale.getDefault());
        try {
            Texts.speak(LanguageFile.ofUser().read().orElse(system));
        } catch (IOException e) {
            Texts.speak(system);
            System.getLogger(SplitScopeApp.class.getName())
                    .log(Level.WARNING, Texts.text("SplitScopeApp.the-chosen-language-is-not"), e);
        }
    }

    @Override
    public void start(Stage stage) {
        FileCommands files = new Windows(PreferencesFile.ofUser(), Platform::exit, this::open)
                .open(stage)
                .files();
        List<String> named = getParameters().getUnnamed();
        if (named.isEmpty()) {
            files.openFirst(Samples.all().get(0));
        } else {
            files.open(Path.of(named.get(0)));
        }
    }

    private void open(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }
}
