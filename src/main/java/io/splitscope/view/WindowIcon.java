package io.splitscope.view;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, from the folder {@code icons}. */
final class WindowIcon {

    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private WindowIcon() {}

    /** Gives a window the icon in all sizes, so that the desktop finds the one it needs. */
    static void setOn(Stage stage) {
        stage.getIcons().setAll(IntStream.of(SIZES).mapToObj(WindowIcon::load).toList());
    }

    private static Image load(int size) {
        String file = "splitscope-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcon.class.getResourceAsStream(file), file));
    }
}
