package io.splitscope.onnx.wire;

/**
 * One field of a message in a file.
 *
 * @param number its number in the message's definition
 * @param whole where it lies, with its tag and length
 * @param content where its content lies; for a number, where the number is encoded
 * @param value the number it holds; 0 for a field of another kind
 */
public record Field(int number, Range whole, Range content, long value) {}
