package io.splitscope.split;

import static io.splitscope.texts.Texts.text;

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
                        .map(weight -> text("PinConflict.must-run-on-the-server", weight))
                        .orElse(text("PinConflict.is-pinned-to-the-server"));
        if (serverLayer == deviceLayer) {
            return bound + hold.describe();
        }
        return text("PinConflict.which", bound + between() + name.apply(deviceLayer), hold.describe());
    }

    private String between() {
        if (uncuttable.isPresent()) {
            return text("PinConflict.of-unknown-size-cannot-be", uncuttable.get());
        }
        return shared.map(weight -> text("PinConflict.a-shared-weight-whose-layers", weight))
                .orElse(text("PinConflict.its-result-is-needed-by"));
    }
}
