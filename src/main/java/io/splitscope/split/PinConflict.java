package io.splitscope.split;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Why a layer that must run on the server has to run on the device as well.
 *
 * @param serverLayer the layer that must run on the server
 * @param deviceLayer the layer that draws it to the device: itself or one bound to it
 * @param rawData the raw input that {@code deviceLayer} reads and that must not leave the device; empty when
 *     {@code deviceLayer} is itself pinned to the device
 * @param uncuttable the tensor between them that cannot be sent as its size has no known bound; empty when
 *     {@code deviceLayer} simply needs what {@code serverLayer} makes
 * @param parameter the parameter of unknown size that keeps {@code serverLayer} off the device; empty when the layer is
 *     pinned to the server
 */
public record PinConflict(
        int serverLayer,
        int deviceLayer,
        Optional<String> rawData,
        Optional<String> uncuttable,
        Optional<String> parameter) {

    /**
     * The conflict in a sentence for people.
     *
     * @param name what people call a layer, given its id
     */
    public String describe(IntFunction<String> name) {
        String server = name.apply(serverLayer);
        String device = name.apply(deviceLayer);
        String bound = server
                + parameter
                        .map(weight -> " must run on the server, as the size of its parameter '" + weight
                                + "' is not known, but ")
                        .orElse(" is pinned to the server, but ");
        if (serverLayer == deviceLayer) {
            return bound
                    + rawData.map(input -> "reads the raw data '" + input + "', which stays on the device")
                            .orElse("is pinned to the device");
        }
        return bound
                + uncuttable
                        .map(tensor -> "'" + tensor + "', of unknown size, cannot be sent, which ties it to " + device)
                        .orElse("its result is needed by " + device)
                + rawData.map(input -> ", which reads the raw data '" + input + "' and so stays on the device")
                        .orElse(", which is pinned to the device");
    }
}
