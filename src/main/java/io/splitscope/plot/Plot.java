package io.splitscope.plot;

import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;

/** Something that can be drawn into a rectangle of any size. */
public interface Plot {

    /**
     * Draws it into the rectangle from (0, 0).
     *
     * @param width px, more than 0
     * @param height px, more than 0
     */
    void paint(Pen pen, Palette palette, double width, double height);
}
