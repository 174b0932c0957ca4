package io.splitscope.view;

import javafx.scene.layout.Region;

/** Small pictures on buttons; the style sheet knows their shapes. */
final class Icon {

    private Icon() {}

    /** @param styleClass names the shape, such as {@code icon-open} */
    static Region of(String styleClass) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", styleClass);
        return icon;
    }
}
