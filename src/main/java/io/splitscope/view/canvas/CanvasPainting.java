package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.paint.Pen;
import io.splitscope.paint.recording.Recording;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.stage.Window;

/**
 * Paints on a canvas, and of what has hardly changed since only what has: without a graphics card, that is what painting
 * costs. What is on the canvas is the same as if all had been painted.
 */
final class CanvasPainting {

    private final Canvas canvas;
    private final FxPen pen;
    private Recording shown = new Recording();
    private Recording next = new Recording();
    private Ground ground;

    /** A canvas of another size, in another window or on another screen has lost what was on it, or shows it blurred. */
    private record Ground(double width, double height, Window window, boolean focused, double scaleX, double scaleY) {

        static Ground of(Canvas canvas) {
            Scene scene = canvas.getScene();
            Window window = scene == null ? null : scene.getWindow();
            return window == null
                    ? new Ground(canvas.getWidth(), canvas.getHeight(), null, false, 1, 1)
                    : new Ground(
                            canvas.getWidth(),
                            canvas.getHeight(),
                            window,
                            window.isFocused(),
                            window.getRenderScaleX(),
                            window.getRenderScaleY());
        }
    }

    CanvasPainting(Canvas canvas) {
        this.canvas = canvas;
        this.pen = new FxPen(canvas.getGraphicsContext2D());
    }

    /** @param painting covers the whole canvas */
    void paint(Consumer<Pen> painting) {
        next.clear();
        painting.accept(next);
        Ground now = Ground.of(canvas);
        Box all = new Box(0, 0, now.width(), now.height());
        List<Box> changed = now.equals(ground) ? next.differences(shown, all) : List.of(all);
        changed.forEach(part -> pen.within(part, () -> next.draw(pen, part)));
        ground = now;
        Recording before = shown;
        shown = next;
        next = before;
    }
}
