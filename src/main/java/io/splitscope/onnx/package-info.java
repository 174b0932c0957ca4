/**
 * Reads an {@code .onnx} file into a {@link io.splitscope.model.Model}. The only package that knows Protobuf.
 *
 * <p>Weights are never read; only the small integer tensors that shape arithmetic needs are.
 */
package io.splitscope.onnx;
