package io.splitscope.view;

import io.splitscope.view.Preferences.Place;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was, as long as that is on a screen. */
final class WindowPlace {

    private static final double VISIBLE_AT_LEAST = 100;

    private WindowPlace() {}

    static void restore(Stage stage, Optional<Place> place) {
        if (place.isPresent() && isOnScreen(place.get())) {
            stage.setX(place.get().x());
            stage.setY(place.get().y());
            stage.setWidth(place.get().width());
            stage.setHeight(place.get().height());
            stage.setMaximized(place.get().maximized());
        }
    }

    static Place of(Stage stage) {
        return new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static boolean isOnScreen(Place place) {
        return Double.isFinite(place.x() + place.y())
                && place.width() >= VISIBLE_AT_LEAST
                && place.height() >= VISIBLE_AT_LEAST
                && !Screen.getScreensForRectangle(place.x(), place.y(), VISIBLE_AT_LEAST, VISIBLE_AT_LEAST)
                        .isEmpty();
    }
}
