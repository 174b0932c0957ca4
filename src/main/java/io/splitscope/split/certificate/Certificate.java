package io.splitscope.split.certificate;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A network, a flow in it and a cut of it. Source side of the cut is the device, sink side the server.
 *
 * @param model the model's name
 * @param delaySeconds the delay of the split that the cut stands for
 * @param unitsPerSecond units of capacity that make a second
 * @param vertices the number of vertices, source and sink included; they are numbered from 0
 * @param source the vertex that the flow comes from
 * @param sink the vertex that the flow goes to
 * @param layers the vertex that stands for each layer of the model, in topological order
 * @param arcs the arcs of the network with the flow in each
 * @param value the units that flow from source to sink
 * @param sourceSide the vertices on the source side of the cut
 */
public record Certificate(
        String model,
        double delaySeconds,
        double unitsPerSecond,
        int vertices,
        int source,
        int sink,
        List<Integer> layers,
        List<Arc> arcs,
        long value,
        List<Integer> sourceSide) {

    public Certificate {
        Objects.requireNonNull(model);
        layers = List.copyOf(layers);
        arcs = List.copyOf(arcs);
        sourceSide = List.copyOf(sourceSide);
    }

    /**
     * An arc.
     *
     * @param from where it starts
     * @param to where it ends
     * @param capacity the units that may flow in it; empty when there is no limit, so that it must not be cut
     * @param flow the units that flow in it
     */
    public record Arc(int from, int to, OptionalLong capacity, long flow) {}

    /** This certificate for a model of another name. */
    public Certificate named(String name) {
        return new Certificate(
                name, delaySeconds, unitsPerSecond, vertices, source, sink, layers, arcs, value, sourceSide);
    }
}
