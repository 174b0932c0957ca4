package io.splitscope.paint;

import java.util.Optional;

/**
 * Everything one painting of a picture needs.
 *
 * @param sides who runs what; empty without a split
 * @param ghost who runs what in the split that is drawn in outline; empty without one
 * @param tints the colours of cards; empty for those of the categories
 */
record Stage(
        Pen pen,
        Scene scene,
        Look look,
        Palette palette,
        Viewport viewport,
        Detail detail,
        Visible visible,
        Optional<Sides> sides,
        Optional<Sides> ghost,
        Optional<Tints> tints) {

    /** So many px of the surface, as a length of the drawing. */
    double px(double onScreen) {
        return onScreen / viewport.scale();
    }

    /** A line of a width at scale 1 that never gets thinner than so many px of the surface. */
    Stroke line(Ink ink, double width, double leastOnScreen) {
        return Stroke.of(ink, Math.max(width, px(leastOnScreen)));
    }

    /** A dashed line of a width at scale 1. */
    Stroke dashed(Ink ink, double width, double dash) {
        double least = Math.max(width, px(1));
        return new Stroke(ink, least, dash * least / width);
    }

    /** Draws in the coordinates of the drawing. */
    void inDrawing() {
        pen.transform(viewport.scale(), viewport.dx(), viewport.dy());
    }

    /** Draws in px of the surface. */
    void onScreen() {
        pen.transform(1, 0, 0);
    }

    /** Whether that much is drawn. */
    boolean shows(Detail wanted) {
        return detail.shows(wanted);
    }
}
