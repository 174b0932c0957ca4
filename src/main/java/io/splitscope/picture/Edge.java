package io.splitscope.picture;

import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import java.util.List;
import java.util.OptionalInt;

/**
 * A tensor on its way from one vertex to another. A tensor with readers in several vertices has one edge to each; two
 * tensors between the same vertices are two edges.
 *
 * @param index the position in {@link Picture#edges()}
 * @param id a name that stays the same as long as both ends are visible, such as {@code tensor:7/layer:3>block:5}
 * @param tensor what travels
 * @param from the position in {@link Picture#vertices()} of the vertex that makes it
 * @param to the position in {@link Picture#vertices()} of a vertex that reads it
 * @param producer the layer that makes it; empty for raw input
 * @param consumers the layers inside {@code to} that read it, ascending; empty when {@code to} is a result
 */
public record Edge(
        int index, String id, Tensor tensor, int from, int to, OptionalInt producer, List<Integer> consumers) {

    public Edge {
        consumers = List.copyOf(consumers);
    }

    /**
     * Whether the tensor crosses the link along this edge: from the device to a reader on the server, or back to one that
     * is fixed on the device with the labels.
     */
    public boolean isCut(Split split) {
        boolean madeOnDevice = producer.isEmpty() || split.isOnDevice(producer.getAsInt());
        for (int consumer : consumers) {
            if (split.isOnDevice(consumer) != madeOnDevice) {
                return true;
            }
        }
        return false;
    }
}
