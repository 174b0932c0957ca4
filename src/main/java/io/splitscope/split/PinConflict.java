package io.splitscope.split;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Why a layer that is pinned to the server has to run on the device.
 *
 * @param serverLayer the layer that is pinned to the server
 * @param deviceLayer the layer that draws it to the device: itself or one that needs its result
 * @param rawData the raw input that {@code deviceLayer} reads and that must not leave the device; empty when
 *     {@code deviceLayer} is itself pinned to the device
 * @param uncuttable the first tensor on the way between them that cannot be sent as its size has no known bound; empty
 *     when only the order of layers binds them
 */
public record PinConflict(int serverLayer, int deviceLayer, Optional<String> rawData, Optional<String> uncuttable) {

    /**
     * The conflict in a sentence for people.
     *
     * @param name what people call a layer, given its id
     */
    public String describe(IntFunction<String> name) {
        return name.apply(serverLayer) + " cannot run on the server.";
    }
}
