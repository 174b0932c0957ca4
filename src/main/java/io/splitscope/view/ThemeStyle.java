package io.splitscope.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses the window: AtlantaFX for the controls, one style sheet of our own, and the colours of the picture. */
final class ThemeStyle {

    private static final String SHEET =
            Objects.requireNonNull(ThemeStyle.class.getResource("window.css")).toExternalForm();

    private ThemeStyle() {}

    static void apply(Theme theme, Scene scene) {
        boolean dark = theme == Theme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        if (!scene.getStylesheets().contains(SHEET)) {
            scene.getStylesheets().add(SHEET);
        }
        Palette palette = Palette.of(theme);
        scene.getRoot()
                .setStyle("-ss-device: " + palette.device().hex() + "; -ss-server: "
                        + palette.server().hex() + "; -ss-on-side: "
                        + palette.onColour().hex() + "; -ss-cut: "
                        + palette.cut().hex() + ";");
    }
}
