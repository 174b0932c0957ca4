package io.splitscope.split.flow;

/**
 * An algorithm that finds a maximum flow, and with it a minimum cut, of one {@link FlowNetwork}. May be run again after
 * the network's capacities changed. Not safe for use by several threads at once.
 */
public interface MaximumFlow {

    /**
     * Finds a maximum flow for the network's present capacities.
     *
     * @return its value, which is the capacity of a minimum cut; {@link FlowNetwork#INFINITE} when every cut contains an
     *     arc that must not be cut
     */
    long solve();

    /** The flow found along an edge, negative when it runs from head to tail. */
    long flow(int edge);

    /** The flow found from the source to a vertex. */
    long flowFromSource(int vertex);

    /** The flow found from a vertex to the sink. */
    long flowToSink(int vertex);

    /**
     * Marks the vertices that the source still reaches, over arcs with more than {@code slack} left. With slack 0 these
     * are the source side of the one minimum cut that has the fewest vertices there, whatever flow was found. A slack
     * also takes cuts for equal that differ by rounding: each arc of the cut then has up to that much left.
     *
     * @param slack what may be left on a full arc, at least 0
     * @param side receives the mark of each vertex
     */
    void sourceSide(long slack, boolean[] side);
}
