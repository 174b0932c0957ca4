package io.splitscope.paint;

/**
 * What a {@link Painter} needs of a canvas or a file format. Coordinates go through the last {@link #transform}; line
 * widths and text sizes scale with it. Later marks cover earlier ones.
 */
public interface Pen {

    /** Where a text lies relative to its position. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** From now on (x, y) is drawn at (x · scale + dx, y · scale + dy) of the surface, y downwards. */
    void transform(double scale, double dx, double dy);

    /** Fills a rectangle; corners are rounded when the radius is above 0. */
    void fillRect(double x, double y, double width, double height, double radius, Ink ink);

    /** Draws the border of a rectangle; corners are rounded when the radius is above 0. */
    void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke);

    /** Forgets the last path and begins one. */
    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    /** A parabola that leaves towards a control point and arrives from it. */
    void quadTo(double controlX, double controlY, double x, double y);

    void closePath();

    /** Draws along the path, which stays as it is. */
    void strokePath(Stroke stroke);

    /** Fills the inside of the path, which stays as it is. */
    void fillPath(Ink ink);

    /** Writes one line of text with its baseline at y. */
    void text(String text, double x, double y, TextStyle style, Align align, Ink ink);
}
