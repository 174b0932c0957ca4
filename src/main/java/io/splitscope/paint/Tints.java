package io.splitscope.paint;

import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;
import java.util.Arrays;

/** What an overlay means for a picture: the value and the colour of each layer and closed block that shows. */
final class Tints {

    private final LayerValues values;
    private final Theme theme;
    private final ValueScale scale;
    private final double[] byVertex;
    private final Tint[] tints;
    private final boolean anyZero;
    private final boolean anyUnknown;
    private final boolean anyInfinite;

    /**
     * How one card looks.
     *
     * @param ground its colour
     * @param ink text on it
     */
    record Tint(Ink ground, Ink ink) {}

    Tints(Picture picture, LayerValues values, Theme theme) {
        this.values = values;
        this.theme = theme;
        byVertex = new double[picture.vertices().size()];
        tints = new Tint[byVertex.length];
        boolean zero = false;
        boolean unknown = false;
        boolean infinite = false;
        for (Vertex vertex : picture.vertices()) {
            if (!vertex.layers().isEmpty()) {
                double value = values.of(vertex.layers());
                byVertex[vertex.index()] = value;
                zero |= value == 0;
                unknown |= Double.isNaN(value);
                infinite |= Double.isInfinite(value);
            }
        }
        anyZero = zero;
        anyUnknown = unknown;
        anyInfinite = infinite;
        scale = ValueScale.of(values.overlay(), byVertex);
    }

    boolean isOf(LayerValues other, Theme otherTheme) {
        return values == other && theme == otherTheme;
    }

    Overlay overlay() {
        return values.overlay();
    }

    /** The tint of a layer or closed block, prepared when first asked for; what lies outside the scale has no colour. */
    Tint of(int vertex) {
        if (tints[vertex] == null) {
            tints[vertex] = tint(byVertex[vertex]);
        }
        return tints[vertex];
    }

    private Tint tint(double value) {
        if (!ValueScale.isInside(value)) {
            Palette palette = Palette.of(theme);
            return new Tint(palette.surface(), palette.ink());
        }
        double share = scale.share(value);
        ColourScale colours = ColourScale.of(theme);
        return new Tint(colours.at(share), colours.textOn(share));
    }

    /** The value of a layer or closed block with its unit. */
    String text(int vertex) {
        return overlay().text(byVertex[vertex]);
    }

    ValueScale scale() {
        return scale;
    }

    /** Whether some value looks like the least of the scale, but is smaller. */
    boolean anyBelow() {
        return Arrays.stream(byVertex).anyMatch(value -> ValueScale.isInside(value) && value < scale.low());
    }

    boolean anyZero() {
        return anyZero;
    }

    boolean anyUnknown() {
        return anyUnknown;
    }

    /** Whether something never changes sides. */
    boolean anyInfinite() {
        return anyInfinite;
    }
}
