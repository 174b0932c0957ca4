package io.splitscope.view;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Viewport;
import io.splitscope.scenario.ScenarioPanels;
import io.splitscope.scenario.ScenarioView;
import io.splitscope.scenario.ScenarioView.Camera;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.scenarios.PictureView;
import java.util.Optional;
import javafx.application.Platform;

/** Tells scenarios how the picture is looked at, and looks at it so again as soon as it is laid out. */
final class PictureMemory implements PictureView {

    private final Explorer explorer;
    private final GraphCanvas canvas;
    private final PictureOptions options;
    private Optional<Camera> waiting = Optional.empty();

    PictureMemory(Explorer explorer, GraphCanvas canvas, PictureOptions options) {
        this.explorer = explorer;
        this.canvas = canvas;
        this.options = options;
        explorer.arrangingProperty().addListener(property -> Platform.runLater(this::look));
        canvas.viewportProperty().addListener((property, old, now) -> {
            if (old == null) {
                Platform.runLater(this::look);
            }
        });
    }

    @Override
    public Optional<Overlay> overlay() {
        return options.overlayProperty().get();
    }

    @Override
    public Optional<Camera> camera() {
        Viewport view = canvas.viewportProperty().get();
        LaidOut picture = canvas.pictureProperty().get();
        if (view == null || picture == null || picture.width() <= 0 || picture.height() <= 0) {
            return Optional.empty();
        }
        double x = view.toDrawingX(view.width() / 2) / picture.width();
        double y = view.toDrawingY(view.height() / 2) / picture.height();
        return Optional.of(new Camera(x, y, view.scale()));
    }

    @Override
    public ScenarioPanels panels() {
        return options.panels();
    }

    @Override
    public void show(ScenarioView view) {
        options.overlayProperty().set(view.overlay());
        view.panels().ifPresent(options::show);
        waiting = view.camera();
        Platform.runLater(this::look);
    }

    private void look() {
        if (waiting.isPresent()
                && explorer.arrangingProperty().get() == null
                && canvas.viewportProperty().get() != null) {
            Camera camera = waiting.get();
            LaidOut picture = canvas.pictureProperty().get();
            waiting = Optional.empty();
            canvas.lookAt(camera.x() * picture.width(), camera.y() * picture.height(), camera.scale());
        }
    }
}
