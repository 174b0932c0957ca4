package io.splitscope.view;

import io.splitscope.paint.Overlay;
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

    /** The numbers that tint layers; empty for the categories of operators. */
    ObjectProperty<Optional<Overlay>> overlayProperty() {
        return overlay;
    }

    /** Whether the legend shows. */
    BooleanProperty legendProperty() {
        return legend;
    }
}
