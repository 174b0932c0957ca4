package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

import io.splitscope.picture.Side;

/** What the sides are called. */
final class Captions {

    static final String DEVICE = text("Captions.device");
    static final String SERVER = text("Captions.server");
    static final String CUT_INSIDE = text("Captions.cut-inside");

    private Captions() {}

    /** What is written on a closed block that hides so many things that were found. */
    static String found(int hidden) {
        return text("Captions.found", hidden);
    }

    static String of(Side side) {
        return switch (side) {
            case DEVICE -> DEVICE;
            case SERVER -> SERVER;
            case MIXED -> CUT_INSIDE;
        };
    }
}
