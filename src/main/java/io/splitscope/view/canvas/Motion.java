package io.splitscope.view.canvas;

import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Transition;
import io.splitscope.paint.Viewport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What moves by itself on a canvas: the view after the cut, things to their new places. The user's hand stops it. */
final class Motion {

    /** After the user moved the view it follows nothing for so many nanoseconds. */
    private static final long HANDS_OFF = 1_500_000_000L;

    private final Glide glide;
    private long lastMoved = System.nanoTime() - HANDS_OFF;
    private Morph morph;
    private Runnable settling = () -> {};

    /**
     * @param now where the viewport is
     * @param mover moves it
     */
    Motion(Supplier<Viewport> now, Consumer<Viewport> mover) {
        glide = new Glide(now, mover);
    }

    /** Ends all motion: everything is where it will be. */
    void settle() {
        glide.stop();
        if (morph != null) {
            morph.stop();
            morph = null;
            settling.run();
        }
    }

    /** The user moves the view: nothing else may for a while. */
    void takeOver() {
        settle();
        lastMoved = System.nanoTime();
    }

    /** Moves the view gently to a place, unless the user has just moved it. */
    void glideTo(Viewport target) {
        if (System.nanoTime() - lastMoved > HANDS_OFF) {
            glide.to(target);
        }
    }

    /**
     * Moves things gently to their new places.
     *
     * @param shower shows a drawing on the way
     * @param settled called at the end, also when that comes early
     */
    void morph(Transition transition, Consumer<LaidOut> shower, Runnable settled) {
        settling = settled;
        morph = new Morph(transition, shower, this::settle);
        morph.start();
    }
}
