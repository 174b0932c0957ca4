package io.splitscope.trial;

import io.splitscope.export.Solved;
import io.splitscope.onnx.OnnxFile;
import java.nio.file.Path;

/**
 * What is to be tried.
 *
 * @param source the file of the whole model
 * @param file what was read from it
 * @param solved the model, the setting and the split
 * @param options how
 */
public record Request(Path source, OnnxFile file, Solved solved, Options options) {}
