/**
 * An ONNX file as the bytes it is: where each node, stored tensor and declaration lies, without decoding what is in them, and
 * {@link io.splitscope.onnx.wire.Rope ropes} that put such stretches together to another file.
 *
 * <p>Whoever copies parts of a model this way copies its weights bit by bit, keeps fields that no version of the format has
 * published yet, and needs little memory whatever the model's size. Encoding: protobuf.dev/programming-guides/encoding.
 */
package io.splitscope.onnx.wire;
