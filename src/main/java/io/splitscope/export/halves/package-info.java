/**
 * The split as files that run: the model's device side and server side, and the tail behind the server when the labels stay on
 * the device, each an ONNX model of its own, with a record of what they are.
 *
 * <p>{@link io.splitscope.export.halves.HalvesPlan} decides which node, weight and value belongs to which part,
 * {@link io.splitscope.export.halves.HalvesFolder} writes the parts, {@link io.splitscope.export.halves.HalvesCheck} reads them
 * back and compares them with the model. Nodes and weights are copied as the bytes they are.
 */
package io.splitscope.export.halves;
