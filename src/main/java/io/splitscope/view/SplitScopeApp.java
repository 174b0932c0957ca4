package io.splitscope.view;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
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
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("SplitScope");
        WindowIcon.setOn(stage);
        stage.setScene(new Scene(new StackPane(), 1280, 820));
        stage.show();
    }
}
