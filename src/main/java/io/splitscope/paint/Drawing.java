package io.splitscope.paint;

import java.util.List;

/** Something of a fixed size to take away as a file. */
public interface Drawing {

    /** The width at scale 1, px. */
    double width();

    /** The height at scale 1, px. */
    double height();

    /** What it says of itself, the first line as a heading; may be empty. */
    List<String> caption();

    /** Draws all of it, px of the surface = px at scale 1 times the scale. */
    void paint(Pen pen, double scale);
}
