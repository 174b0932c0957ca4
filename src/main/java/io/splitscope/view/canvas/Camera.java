package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Viewport;

/** Moves a viewport over a drawing without losing the drawing. */
final class Camera {

    static final double MOST = 4;
    /** The scale at which everything on a card can be read with ease. */
    static final double LEGIBLE = 0.8;

    private static final double LEAST = 0.02;
    private static final double MARGIN = 16;
    /** What is thinner on the screen shows nothing of its branches. */
    private static final double THREAD = 64;

    private static final double KEPT_IN_SIGHT = 64;
    private static final double STILL_CLEAR = 0.45;
    /** What is followed keeps this part of the surface away from its edges. */
    private static final double COMFORT = 0.25;

    private final LaidOut laidOut;

    Camera(LaidOut laidOut) {
        this.laidOut = laidOut;
    }

    /** The whole drawing. */
    Viewport fit(double width, double height) {
        Viewport inner = Viewport.fit(
                laidOut.width(),
                laidOut.height(),
                Math.max(1, width - 2 * MARGIN),
                Math.max(1, height - 2 * MARGIN),
                1.25);
        return new Viewport(inner.scale(), inner.dx() + MARGIN, inner.dy() + MARGIN, width, height);
    }

    /**
     * The whole drawing; if that would be a thread, the part of it around a point at a scale that shows how thick it is.
     */
    Viewport fit(double width, double height, double x, double y) {
        Viewport whole = fit(width, height);
        double thick = THREAD / across(laidOut.width(), laidOut.height());
        return whole.scale() >= Math.min(STILL_CLEAR, thick) ? whole : around(x, y, thick, width, height);
    }

    /**
     * The whole drawing when it can be read then; else the part of it around a point, at a legible scale and whole across
     * the flow of data, if that can be read.
     */
    Viewport home(double width, double height, double x, double y) {
        Viewport whole = fit(width, height);
        if (whole.scale() >= STILL_CLEAR) {
            return whole;
        }
        double across = across(width - 2 * MARGIN, height - 2 * MARGIN) / across(laidOut.width(), laidOut.height());
        return around(x, y, Math.min(LEGIBLE, Math.max(STILL_CLEAR, across)), width, height);
    }

    /** The length across the flow of data. */
    private double across(double width, double height) {
        return laidOut.direction() == Direction.DOWN ? width : height;
    }

    private Viewport around(double x, double y, double scale, double width, double height) {
        return new Viewport(
                scale,
                start(x * scale, laidOut.width() * scale, width),
                start(y * scale, laidOut.height() * scale, height),
                width,
                height);
    }

    /** Where a drawing starts on a surface with a place of it in the middle: all of it in the middle when it fits. */
    private static double start(double place, double length, double surface) {
        if (length <= surface - 2 * MARGIN) {
            return (surface - length) / 2;
        }
        return Math.min(MARGIN, Math.max(surface - MARGIN - length, surface / 2 - place));
    }

    /** Another scale, within limits, about a point of the screen. */
    Viewport zoomed(Viewport view, double scale, double screenX, double screenY) {
        double least = Math.min(LEAST, fit(view.width(), view.height()).scale() / 2);
        return kept(view.zoomed(Math.max(least, Math.min(MOST, scale)), screenX, screenY));
    }

    Viewport panned(Viewport view, double byX, double byY) {
        return kept(view.panned(byX, byY));
    }

    /** The same with a box moved into sight; at a legible scale if it was not. */
    Viewport revealed(Viewport view, Box box) {
        Viewport near = view.scale() < Camera.LEGIBLE / 2
                ? new Viewport(
                        LEGIBLE,
                        view.width() / 2 - box.centerX() * LEGIBLE,
                        view.height() / 2 - box.centerY() * LEGIBLE,
                        view.width(),
                        view.height())
                : view;
        double byX = shift(near.toScreenX(box.x()), near.toScreenX(box.right()), near.width());
        double byY = shift(near.toScreenY(box.y()), near.toScreenY(box.bottom()), near.height());
        return near.panned(byX, byY);
    }

    /** The same scale, moved as little as needed to have a box, or some of a large one, well in sight. */
    Viewport following(Viewport view, Box box) {
        double byX = comfortable(view.toScreenX(box.x()), view.toScreenX(box.right()), view.width());
        double byY = comfortable(view.toScreenY(box.y()), view.toScreenY(box.bottom()), view.height());
        return kept(view.panned(byX, byY));
    }

    private static double comfortable(double from, double to, double length) {
        double margin = length * COMFORT;
        if (to - from > length - 2 * margin) {
            boolean isThere = from <= length / 2 && length / 2 <= to;
            double beyond = from > length / 2 ? margin - from : length - margin - to;
            return isThere ? 0 : beyond;
        }
        return from < margin ? margin - from : Math.min(0, length - margin - to);
    }

    /** How far to move an interval so that it, or its beginning, is in sight. */
    private static double shift(double from, double to, double length) {
        double margin = Math.min(KEPT_IN_SIGHT, length / 4);
        if (from < margin || to - from > length - 2 * margin) {
            return from < margin || from > length - margin ? margin - from : 0;
        }
        return Math.min(0, length - margin - to);
    }

    /** The same, moved so that some of the drawing stays in sight. */
    Viewport kept(Viewport view) {
        double byX = inSight(view.dx(), laidOut.width() * view.scale(), view.width());
        double byY = inSight(view.dy(), laidOut.height() * view.scale(), view.height());
        return byX == 0 && byY == 0 ? view : view.panned(byX, byY);
    }

    private static double inSight(double start, double length, double surface) {
        double kept = Math.min(KEPT_IN_SIGHT, Math.min(length, surface));
        return Math.max(kept - length - start, Math.min(0, surface - kept - start));
    }
}
