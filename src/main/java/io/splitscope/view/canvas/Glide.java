package io.splitscope.view.canvas;

import io.splitscope.paint.Viewport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** Moves a viewport gently towards where it shall be; may be told another place, or to stop, on the way. */
final class Glide extends AnimationTimer {

    /** The rest of the way halves in so many nanoseconds. */
    private static final double HALF = 60e6;

    private static final double NEAR = 0.5;

    private final Supplier<Viewport> now;
    private final Consumer<Viewport> mover;
    private double restX;
    private double restY;
    private long last;
    private boolean running;

    /**
     * @param now where the viewport is
     * @param mover moves it
     */
    Glide(Supplier<Viewport> now, Consumer<Viewport> mover) {
        this.now = now;
        this.mover = mover;
    }

    /** Goes to a place at the present scale. */
    void to(Viewport target) {
        restX = target.dx() - now.get().dx();
        restY = target.dy() - now.get().dy();
        if (!running && Math.hypot(restX, restY) > NEAR) {
            running = true;
            last = 0;
            start();
        }
    }

    @Override
    public void stop() {
        running = false;
        super.stop();
    }

    @Override
    public void handle(long nanos) {
        double share = last == 0 ? 0.1 : 1 - Math.pow(0.5, (nanos - last) / HALF);
        last = nanos;
        boolean near = Math.hypot(restX, restY) <= NEAR;
        double byX = near ? restX : restX * share;
        double byY = near ? restY : restY * share;
        restX -= byX;
        restY -= byY;
        mover.accept(now.get().panned(byX, byY));
        if (near) {
            stop();
        }
    }
}
