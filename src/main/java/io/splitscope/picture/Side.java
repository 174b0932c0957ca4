package io.splitscope.picture;

import io.splitscope.split.Split;

/** Where what a vertex stands for runs. */
public enum Side {
    /** All of it on the device. */
    DEVICE,
    /** All of it on the server. */
    SERVER,
    /** A closed block with layers on both sides: the cut runs through it. */
    MIXED;

    /** Where a vertex runs. Raw inputs lie on the device; a result lies where it is made. */
    public static Side of(Vertex vertex, Split split) {
        if (vertex instanceof Vertex.LayerVertex single) {
            return of(split.isOnDevice(single.layer().id()));
        }
        if (vertex instanceof Vertex.BlockVertex closed) {
            return ofBlock(closed, split);
        }
        if (vertex instanceof Vertex.OutputVertex result) {
            return of(result.producer().isEmpty()
                    || split.isOnDevice(result.producer().getAsInt()));
        }
        return DEVICE;
    }

    private static Side of(boolean onDevice) {
        return onDevice ? DEVICE : SERVER;
    }

    private static Side ofBlock(Vertex.BlockVertex closed, Split split) {
        boolean first = split.isOnDevice(closed.layers().get(0));
        for (int layer : closed.layers()) {
            if (split.isOnDevice(layer) != first) {
                return MIXED;
            }
        }
        return of(first);
    }
}
