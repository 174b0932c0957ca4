package io.splitscope.plot;

/** A plot whose numbers can be taken away. */
public interface Tabled extends Plot {

    /** The numbers. */
    PlotTable table();

    /** The chart in a sentence. */
    String sentence();
}
