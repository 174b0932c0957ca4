package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;

import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The program's window for a test, which registers it as an extension. It opens before each test and stands still then:
 * its model is read and laid out. It closes after the test, with all other windows. Tests get an {@link FxRobot} to use it.
 */
final class OpenWindow implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final OwnUserFolder user = new OwnUserFolder();
    private final ApplicationExtension application = new ApplicationExtension();
    private final Explorer explorer = new Explorer();
    private final Optional<Sample> sample;
    private Stage stage;
    private MainWindow window;

    private OpenWindow(Optional<Sample> sample) {
        this.sample = sample;
    }

    /** A window as it opens at the very first start: on the first sample, in the setting that shows its point. */
    static OpenWindow onSample() {
        return new OpenWindow(Optional.of(Samples.all().get(0)));
    }

    /** A window on a sample, in the setting that shows its point. */
    static OpenWindow onSample(String name) {
        return new OpenWindow(Optional.of(Samples.named(name).orElseThrow()));
    }

    /** A window in which no model is open yet. */
    static OpenWindow withoutModel() {
        return new OpenWindow(Optional.empty());
    }

    @Start
    void open(Stage primary) {
        stage = primary;
        sample.map(Sample::setting).ifPresent(explorer.settingProperty()::set);
        window = new MainWindow(stage, explorer, Preferences.USUAL);
        sample.map(ModelSource.Bundled::new).ifPresent(explorer::open);
        stage.show();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        user.beforeEach(context);
        application.postProcessTestInstance(this, context);
        application.beforeEach(context);
        if (sample.isPresent()) {
            awaitRest();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        new FxRobot().interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        application.afterEach(context);
        user.afterEach(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return application.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return application.resolveParameter(parameter, context);
    }

    /** Waits until a model is open, and nothing is read or laid out any more. */
    void awaitRest() throws TimeoutException {
        await(() -> explorer.readingProperty().get() == null
                && explorer.arrangingProperty().get() == null
                && explorer.shownProperty().get() != null);
    }

    Explorer explorer() {
        return explorer;
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    GraphCanvas canvas() {
        return new FxRobot().lookup("#canvas").queryAs(GraphCanvas.class);
    }
}
