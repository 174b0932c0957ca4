package io.splitscope.layout;

import io.splitscope.picture.Frame;

/**
 * An open block and where it lies.
 *
 * @param box all of it, title included
 * @param title the part along its top that is kept free of vertices and edges for its name; empty for the whole model
 */
public record PlacedFrame(Frame frame, Box box, Box title) {}
