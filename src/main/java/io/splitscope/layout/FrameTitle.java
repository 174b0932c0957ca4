package io.splitscope.layout;

import io.splitscope.picture.Frame;

/**
 * The room that the name of an open block needs along the top of its frame.
 *
 * @param width its width, in steps so that blocks of the same form get the same
 * @param height its height
 */
record FrameTitle(double width, double height) {

    private static final FrameTitle NONE = new FrameTitle(0, 0);
    private static final double HEIGHT = 24;
    private static final double LETTER = 7.5;
    private static final double SIGN = 28;
    private static final double STEP = 32;
    private static final double MAX_WIDTH = 256;

    /** The room for a frame's name; the whole model has none. */
    static FrameTitle of(Frame frame) {
        if (frame.parent().isEmpty()) {
            return NONE;
        }
        double letters = frame.block().displayName().length() * LETTER + SIGN;
        return new FrameTitle(Math.min(MAX_WIDTH, Math.ceil(letters / STEP) * STEP), HEIGHT);
    }
}
