package io.splitscope.layout;

import io.splitscope.picture.Frame;

/**
 * An open block and where it lies.
 *
 * @param box all of it, title included
 * @param title the strip along its top that is kept free of vertices for its name; of height 0 for the whole model
 */
public record PlacedFrame(Frame frame, Box box, Box title) {}
