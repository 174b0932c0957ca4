package io.splitscope.view.plot;

import io.splitscope.plot.Plot;
import io.splitscope.plot.Tabled;
import io.splitscope.view.explorer.Ahead;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import javafx.scene.Node;

/** One of the charts. */
interface Chart {

    /** What files call it. */
    String name();

    /** What people call it. */
    String title();

    /** What stands in the window. */
    Node node();

    /**
     * Shows what is shown now.
     *
     * @param solution the solution of what is shown
     * @param ahead what is known of other settings
     */
    void show(Shown shown, Solution solution, Ahead ahead);

    /** What there is to take away; empty while nothing is shown. */
    Optional<Taken> taken();

    /**
     * A chart to take away.
     *
     * @param plot what it looks like, marks included
     * @param numbers what it tells
     */
    record Taken(Plot plot, Tabled numbers) {}

    /** Shows that there is nothing. */
    void clear();
}
