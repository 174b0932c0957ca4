package io.splitscope.split;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Why a layer that must run on the server has to run on the device as well.
 *
 * @param serverLayer the layer that must run on the server
 * @param deviceLayer the layer that draws it to the device: itself or one bound to it
 * @param hold what holds {@code deviceLayer} on the device
 * @param uncuttable the tensor between them that cannot be sent as its size has no known bound; empty when
 *     {@code deviceLayer} simply needs what {@code serverLayer} makes
 * @param shared the weight that ties layers together; empty when no weight does
 * @param parameter the parameter of unknown size that keeps {@code serverLayer} off the device; empty when the layer is
 *     pinned to the server
 */
public record PinConflict(
        int serverLayer,
        int deviceLayer,
        Hold hold,
        Optional<String> uncuttable,
        Optional<String> shared,
        Optional<String> parameter) {

    /**
     * The conflict in a sentence for people.
     *
     * @param name what people call a layer, given its id
     */
    public String describe(IntFunction<String> name) {
        String server = name.apply(serverLayer);
        String bound = server
                + parameter
                        .map(weight -> " must run on the server, as the size of its parameter '" + weight
                                + "' is not known, but ")
                        .orElse(" is pinned to the server, but ");
        if (serverLayer == deviceLayer) {
            return bound + hold.describe();
        }
        return bound + between() + name.apply(deviceLayer) + ", which " + hold.describe();
    }

    private String between() {
        if (uncuttable.isPresent()) {
            return "'" + uncuttable.get() + "', of unknown size, cannot be sent, which ties it to ";
        }
        return shared.map(weight -> "'" + weight + "', a shared weight whose layers stay together, ties it to ")
                .orElse("its result is needed by ");
    }
}
