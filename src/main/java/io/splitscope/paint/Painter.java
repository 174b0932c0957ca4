package io.splitscope.paint;

import io.splitscope.layout.LaidOut;

/**
 * Draws one laid-out picture with any pen. Keeps the texts it has prepared, so that the next look or part of the same
 * picture is drawn without preparing them again. Not safe for use by several threads at once.
 */
public final class Painter {

    private final LaidOut laidOut;

    /** Prepares to draw a picture. */
    public Painter(LaidOut laidOut) {
        this.laidOut = laidOut;
    }

    /** The picture it draws. */
    public LaidOut laidOut() {
        return laidOut;
    }

    /** Draws what shows in the viewport, background included. */
    public void paint(Pen pen, Look look, Viewport viewport) {
        throw new UnsupportedOperationException();
    }
}
