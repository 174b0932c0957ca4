package io.splitscope.paint;

import io.splitscope.picture.Side;

/** What the sides are called. */
final class Captions {

    static final String DEVICE = "Device";
    static final String SERVER = "Server";
    static final String CUT_INSIDE = "cut inside";

    private Captions() {}

    /** What is written on a closed block that hides so many things that were found. */
    static String found(int hidden) {
        return hidden + " found";
    }

    static String of(Side side) {
        return switch (side) {
            case DEVICE -> DEVICE;
            case SERVER -> SERVER;
            case MIXED -> CUT_INSIDE;
        };
    }
}
