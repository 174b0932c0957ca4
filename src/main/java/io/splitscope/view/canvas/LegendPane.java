package io.splitscope.view.canvas;

import static io.splitscope.texts.Texts.text;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.LayerValues;
import io.splitscope.paint.Legend;
import io.splitscope.paint.Look;
import io.splitscope.paint.Theme;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * Says what the colours of layers mean, below the picture and as high as it needs; sides and cut are captioned in the
 * picture itself. Painted again only when it changes.
 */
public final class LegendPane extends Region {

    private final ObservableValue<LaidOut> picture;
    private final ObservableValue<Look> look;
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen(canvas.getGraphicsContext2D());
    private Content content;
    private Content painted;
    private Legend legend;
    private Content legendContent;
    private double paintedWidth;
    private double typeScale = 1;

    /** What the legend depends on; pictures and numbers are compared by identity. */
    private record Content(LaidOut picture, Theme theme, Optional<LayerValues> overlay) {}

    /**
     * @param picture the picture that is shown; null when none is
     * @param look how it looks
     */
    public LegendPane(ObservableValue<LaidOut> picture, ObservableValue<Look> look) {
        this.picture = picture;
        this.look = look;
        getStyleClass().add("legend");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("LegendPane.legend-what-the-colours-of"));
        setMinWidth(0);
        canvas.setMouseTransparent(true);
        picture.addListener(property -> refresh());
        look.addListener(property -> refresh());
        visibleProperty().addListener(property -> refresh());
    }

    /** Draws everything so many times as large. */
    public void setTypeScale(double scale) {
        typeScale = scale;
        painted = null;
        requestLayout();
    }

    private void refresh() {
        if (picture.getValue() == null || !isVisible()) {
            return;
        }
        Look now = look.getValue();
        Content next = new Content(picture.getValue(), now.theme(), now.overlay());
        if (!next.equals(content)) {
            content = next;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content == null
                ? 0
                : typeScale * legend(width > 0 ? width : getWidth()).height()
                        + snappedTopInset()
                        + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Made once for a content: layout asks for it time and again, and for several widths. */
    private Legend legend(double width) {
        double room = Math.max(1, (width - snappedLeftInset() - snappedRightInset()) / typeScale);
        if (legend == null || !content.equals(legendContent)) {
            legend = new Legend(content.picture(), look.getValue().withoutSplit(), room);
            legendContent = content;
        }
        legend = legend.within(room);
        return legend;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        if (content == null || !resized && content.equals(painted) && width == paintedWidth) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        painted = content;
        paintedWidth = width;
        canvas.getGraphicsContext2D().setTransform(1, 0, 0, 1, 0, 0);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        pen.transform(typeScale, 0, 0);
        legend(getWidth()).paint(pen);
    }
}
