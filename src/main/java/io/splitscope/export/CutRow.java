package io.splitscope.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.cost.Iteration;
import io.splitscope.model.Tensor;
import io.splitscope.split.Rates;

/**
 * A tensor that crosses, in a table.
 *
 * @param name its name in the file
 * @param shape its shape at the chosen dimensions
 * @param type its element type in the model
 * @param bytes its bytes for the mini-batch in the type in which it travels, before compression
 * @param upSeconds its time on the uplink
 * @param downSeconds the time of its gradient on the downlink; 0 when none travels
 */
@JsonPropertyOrder({"name", "shape", "type", "bytes", "upSeconds", "downSeconds"})
record CutRow(String name, String shape, String type, double bytes, double upSeconds, double downSeconds) {

    static CutRow of(Solved solved, Iteration iteration, int position) {
        Tensor tensor = solved.cost().model().tensors().get(position);
        Rates rates = Rates.of(solved.setting());
        double bytes = iteration.bytes(position);
        return new CutRow(
                tensor.name(),
                tensor.shape().toString(),
                tensor.type().toString(),
                bytes,
                rates.smashed(bytes, 1),
                iteration.hasGradient(position) ? rates.gradients(bytes, 1) : 0);
    }
}
