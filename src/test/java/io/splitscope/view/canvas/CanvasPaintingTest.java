package io.splitscope.view.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Drawings;
import io.splitscope.paint.Look;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A canvas that is painted again only where something has changed looks as if all of it had been. */
@ExtendWith(ApplicationExtension.class)
class CanvasPaintingTest {

    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final int CHANGES = 40;

    private final Random random = new Random(7);
    private final Picture picture = Sketches.residual(2, 2).open("layer1");
    private final LaidOut laidOut = Drawings.of(picture);
    private final Painter painter = new Painter(laidOut);
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final CanvasPainting painting = new CanvasPainting(canvas);

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.83, 2})
    void after_any_change_it_looks_as_painted_anew(double scale) {
        Viewport viewport = new Viewport(scale, 20.4, -30.7 * scale, WIDTH, HEIGHT);
        for (int change = 0; change < CHANGES; change++) {
            Look look = anyLook();
            WritableImage changed = image(canvas, painting, look, viewport);
            Canvas other = new Canvas(WIDTH, HEIGHT);
            WritableImage anew = image(other, new CanvasPainting(other), look, viewport);

            assertThat(differing(changed, anew))
                    .as("pixels that differ after change %d", change)
                    .isZero();
        }
    }

    @Test
    void a_moved_view_leaves_nothing_behind() {
        for (int step = 0; step < CHANGES; step++) {
            Viewport viewport = new Viewport(
                    0.3 + random.nextDouble(), -50 * random.nextDouble(), -400 * random.nextDouble(), WIDTH, HEIGHT);
            Look look = anyLook();
            WritableImage changed = image(canvas, painting, look, viewport);
            Canvas other = new Canvas(WIDTH, HEIGHT);

            assertThat(differing(changed, image(other, new CanvasPainting(other), look, viewport)))
                    .isZero();
        }
    }

    private Look anyLook() {
        Theme theme = random.nextInt(8) == 0 ? Theme.DARK : Theme.LIGHT;
        Look look = Drawings.split(
                theme, picture, random.nextInt(picture.model().layers().size() + 1));
        return look.withMarks(
                random.nextBoolean() ? Set.of(anyTarget()) : Set.of(),
                random.nextBoolean() ? Optional.of(anyTarget()) : Optional.empty(),
                Optional.empty());
    }

    private Target anyTarget() {
        return Target.of(
                picture.vertices().get(random.nextInt(picture.vertices().size())));
    }

    private WritableImage image(Canvas shown, CanvasPainting how, Look look, Viewport viewport) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            how.paint(pen -> painter.paint(pen, look, viewport));
            return shown.snapshot(null, null);
        });
    }

    private static int differing(WritableImage one, WritableImage other) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                count += one.getPixelReader().getArgb(x, y)
                                == other.getPixelReader().getArgb(x, y)
                        ? 0
                        : 1;
            }
        }
        return count;
    }
}
