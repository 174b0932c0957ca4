package io.splitscope.paint;

import io.splitscope.layout.Box;

/**
 * The part of a drawing that is shown, and how large: (x, y) of the drawing appears at (x · scale + dx, y · scale + dy)
 * of a surface of {@code width} × {@code height} px.
 */
public record Viewport(double scale, double dx, double dy, double width, double height) {

    public Viewport {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("A picture cannot be shown at scale " + scale);
        }
    }

    /** The whole drawing at the largest scale, up to a limit, at which it fits the surface, centred. */
    public static Viewport fit(double drawingWidth, double drawingHeight, double width, double height, double limit) {
        double fitting = Math.min(width / Math.max(1, drawingWidth), height / Math.max(1, drawingHeight));
        double scale = Math.max(1e-4, Math.min(limit, fitting));
        return new Viewport(
                scale, (width - drawingWidth * scale) / 2, (height - drawingHeight * scale) / 2, width, height);
    }

    /** Where an x of the drawing appears. */
    public double toScreenX(double x) {
        return x * scale + dx;
    }

    /** Where a y of the drawing appears. */
    public double toScreenY(double y) {
        return y * scale + dy;
    }

    /** Which x of the drawing appears there. */
    public double toDrawingX(double screenX) {
        return (screenX - dx) / scale;
    }

    /** Which y of the drawing appears there. */
    public double toDrawingY(double screenY) {
        return (screenY - dy) / scale;
    }

    /** The part of the drawing that shows, with a margin of so many px of the surface around it. */
    public Box visible(double margin) {
        return new Box(
                toDrawingX(-margin), toDrawingY(-margin), (width + 2 * margin) / scale, (height + 2 * margin) / scale);
    }

    /** Another scale that keeps what is at a point of the surface where it is. */
    public Viewport zoomed(double newScale, double screenX, double screenY) {
        return new Viewport(
                newScale,
                screenX - toDrawingX(screenX) * newScale,
                screenY - toDrawingY(screenY) * newScale,
                width,
                height);
    }

    /** The drawing moved by so many px of the surface. */
    public Viewport panned(double byX, double byY) {
        return new Viewport(scale, dx + byX, dy + byY, width, height);
    }

    /** A surface of another size; what was in its centre stays there. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(scale, dx + (newWidth - width) / 2, dy + (newHeight - height) / 2, newWidth, newHeight);
    }
}
