package io.splitscope.view;

import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.view.Preferences.PictureChoice;
import io.splitscope.view.explorer.Explorer;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user wants to see in and around the picture. */
final class PictureOptions {

    private final ObjectProperty<Optional<Overlay>> overlay =
            new SimpleObjectProperty<>(this, "overlay", Optional.empty());
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend", true);

    private final BooleanProperty leftToRight = new SimpleBooleanProperty(this, "leftToRight", false);

    PictureOptions(Explorer explorer) {
        leftToRight.addListener((property, old, now) -> explorer.turn(now ? Direction.RIGHT : Direction.DOWN));
        explorer.directionProperty().addListener((property, old, now) -> leftToRight.set(now == Direction.RIGHT));
    }

    /** Switches what was switched when {@link #choice} was asked. */
    void restore(PictureChoice choice) {
        legend.set(choice.legend());
    }

    /** What is switched on, to be remembered. */
    PictureChoice choice() {
        return new PictureChoice(legend.get());
    }

    /** Whether data flows from left to right, and not downwards. */
    BooleanProperty leftToRightProperty() {
        return leftToRight;
    }

    /** The numbers that tint layers; empty for the categories of operators. */
    ObjectProperty<Optional<Overlay>> overlayProperty() {
        return overlay;
    }

    /** Whether the legend shows. */
    BooleanProperty legendProperty() {
        return legend;
    }
}
