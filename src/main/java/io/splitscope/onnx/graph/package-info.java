/**
 * The parsed file as plain immutable records, free of Protobuf and of weights: names resolved, nodes in topological order,
 * local functions inlined. What these records promise has been checked by {@link io.splitscope.onnx.OnnxReader}.
 */
package io.splitscope.onnx.graph;
