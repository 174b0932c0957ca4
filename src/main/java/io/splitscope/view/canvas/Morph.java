package io.splitscope.view.canvas;

import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Transition;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Shows the drawings between two layouts, slower towards the end, then ends. */
final class Morph extends AnimationTimer {

    /** More vertices than these jump: moving them would not be gentle. */
    static final int MOST_VERTICES = 400;

    private static final double NANOS = 220e6;

    private final Transition transition;
    private final Consumer<LaidOut> shower;
    private final Runnable end;
    private long start;

    /**
     * @param shower shows a drawing on the way
     * @param end called at the end, unless it is stopped before
     */
    Morph(Transition transition, Consumer<LaidOut> shower, Runnable end) {
        this.transition = transition;
        this.shower = shower;
        this.end = end;
    }

    @Override
    public void handle(long nanos) {
        start = start == 0 ? nanos : start;
        double time = (nanos - start) / NANOS;
        if (time >= 1) {
            stop();
            end.run();
        } else {
            shower.accept(transition.at(1 - Math.pow(1 - time, 3)));
        }
    }
}
