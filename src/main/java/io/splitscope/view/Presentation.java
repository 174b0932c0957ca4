package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.Panels.Panel;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Full screen with large type for an audience: the picture, the sliders and the delays, and no menus. */
final class Presentation {

    private static final String STYLE = "presenting";
    /** The style's type over the usual one. */
    private static final double TYPE = 1.4;
    /** The system takes a while to give the window its new size. */
    private static final Duration RESIZED = Duration.millis(250);

    private static final Set<Panel> HIDDEN = EnumSet.of(Panel.OUTLINE, Panel.INSPECTOR);

    private final Stage stage;
    private final BorderPane root;
    private final Node bars;
    private final Panels panels;
    private final DoubleConsumer typeScale;
    private final PauseTransition resized = new PauseTransition(RESIZED);
    private Set<Panel> hiddenBefore;

    /**
     * @param bars menus and tools, hidden while presenting
     * @param typeScale makes room and type so many times as large as usual where the style cannot
     * @param home shows what matters of the picture, at a legible scale
     * @param step goes so many scenarios on
     */
    Presentation(
            Stage stage,
            BorderPane root,
            Node bars,
            Panels panels,
            DoubleConsumer typeScale,
            Runnable home,
            IntConsumer step) {
        this.stage = stage;
        this.root = root;
        this.bars = bars;
        this.panels = panels;
        this.typeScale = typeScale;
        resized.setOnFinished(event -> home.run());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> turnPage(event, step));
        stage.setFullScreenExitHint(text("Presentation.esc-ends-the-presentation"));
        stage.fullScreenProperty().addListener((property, old, now) -> {
            if (!now) {
                leave();
            }
        });
    }

    /** The keys of the small remote controls that presenters hold. */
    private void turnPage(KeyEvent event, IntConsumer step) {
        boolean forward = event.getCode() == KeyCode.PAGE_DOWN;
        if (isOn() && (forward || event.getCode() == KeyCode.PAGE_UP)) {
            step.accept(forward ? 1 : -1);
            event.consume();
        }
    }

    /** Begins, or ends what was begun. */
    void toggle() {
        if (isOn()) {
            stage.setFullScreen(false);
            leave();
        } else {
            enter();
        }
    }

    /** Whether the window presents now. */
    boolean isOn() {
        return hiddenBefore != null;
    }

    /** The panels that are hidden when the window does not present. */
    Set<Panel> hiddenOtherwise() {
        return isOn() ? hiddenBefore : panels.hidden();
    }

    private void enter() {
        hiddenBefore = panels.hidden();
        root.getStyleClass().add(STYLE);
        show(bars, false);
        panels.hide(HIDDEN);
        typeScale.accept(TYPE);
        stage.setFullScreen(true);
        resized.playFromStart();
    }

    private void leave() {
        if (isOn()) {
            root.getStyleClass().remove(STYLE);
            show(bars, true);
            panels.hide(hiddenBefore);
            typeScale.accept(1);
            hiddenBefore = null;
            resized.playFromStart();
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
