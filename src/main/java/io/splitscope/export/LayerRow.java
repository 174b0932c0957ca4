package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.cost.Iteration;
import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A layer in a table; what is unknown is null, an empty cell.
 *
 * @param layer its number, from 0
 * @param name its name in the file
 * @param operator its operator, with its domain unless that is ONNX's own
 * @param block the path of the innermost block around it; empty directly in the model
 * @param side {@code device} or {@code server}
 * @param shapes shapes of its results, the way they are at the chosen dimensions
 * @param types element types of its results
 * @param outputBytes bytes of its results for the batch the model is bound to
 * @param parameters elements of the parameters it uses
 * @param parameterBytes bytes of the same
 * @param macs multiply-accumulates of the forward pass for the batch the model is bound to
 * @param flops FLOPs of the same
 * @param deviceSeconds what one iteration of the mini-batch would take on the device, backward pass included
 * @param serverSeconds the same on the server
 */
@JsonPropertyOrder({
    "layer",
    "name",
    "operator",
    "block",
    "side",
    "shapes",
    "types",
    "outputBytes",
    "parameters",
    "parameterBytes",
    "macs",
    "flops",
    "deviceSeconds",
    "serverSeconds"
})
record LayerRow(
        int layer,
        String name,
        String operator,
        String block,
        String side,
        String shapes,
        String types,
        Long outputBytes,
        Long parameters,
        Long parameterBytes,
        Long macs,
        Long flops,
        Double deviceSeconds,
        Double serverSeconds) {

    /** All layers of a model, in order. */
    static List<LayerRow> all(Solved solved) {
        Iteration iteration = solved.iteration();
        return solved.cost().model().layers().stream()
                .map(layer -> of(solved, iteration, layer))
                .toList();
    }

    private static LayerRow of(Solved solved, Iteration iteration, Layer layer) {
        OptionalLong flops = solved.cost().layer(layer.id()).flops();
        return new LayerRow(
                layer.id(),
                layer.name(),
                layer.domain().isEmpty() ? layer.op() : layer.domain() + "." + layer.op(),
                solved.tree().innermost(layer.id()).path(),
                solved.split().isOnDevice(layer.id()) ? "device" : "server",
                layer.outputs().stream()
                        .map(Tensor::shape)
                        .map(Object::toString)
                        .collect(Collectors.joining("; ")),
                layer.outputs().stream().map(output -> output.type().toString()).collect(Collectors.joining("; ")),
                outputBytes(layer),
                boxed(layer.parameterCount()),
                boxed(layer.parameterBytes()),
                boxed(solved.cost().layer(layer.id()).macs()),
                boxed(flops),
                seconds(solved.setting().deviceSpeed(), iteration.deviceWork(layer.id()), flops),
                seconds(solved.setting().serverSpeed(), iteration.serverWork(layer.id()), flops));
    }

    /** Unknown when neither FLOPs nor a measurement tells. */
    private static Double seconds(double speed, double work, OptionalLong flops) {
        return flops.isEmpty() && work == 0 ? null : work / speed;
    }

    private static Long outputBytes(Layer layer) {
        long sum = 0;
        for (Tensor output : layer.outputs()) {
            OptionalLong bytes = output.bytes();
            if (bytes.isEmpty()) {
                return null;
            }
            sum += bytes.getAsLong();
        }
        return sum;
    }

    private static Long boxed(OptionalLong value) {
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }
}
