package io.splitscope.layout;

import io.splitscope.picture.Frame;

/** The room that the name of an open block takes. */
final class FrameTitle {

    private static final double HEIGHT = 22;
    private static final double LETTER = 7.5;
    private static final double MARGIN = 40;
    private static final double STEP = 40;
    private static final double MAX_WIDTH = 280;

    private FrameTitle() {}

    /** The height of the strip along the top; the whole model has none. */
    static double height(Frame frame) {
        return frame.parent().isPresent() ? HEIGHT : 0;
    }

    /** The least width of the frame, in steps so that blocks of the same form get the same. */
    static double width(Frame frame) {
        if (frame.parent().isEmpty()) {
            return 0;
        }
        double letters = frame.block().name().length() * LETTER + MARGIN;
        return Math.min(MAX_WIDTH, Math.ceil(letters / STEP) * STEP);
    }
}
