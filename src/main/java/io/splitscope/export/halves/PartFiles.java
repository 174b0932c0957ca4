package io.splitscope.export.halves;

import io.splitscope.onnx.wire.Rope;

/**
 * What is to be written of a part.
 *
 * @param model its model
 * @param data the file with weights beside it; empty when there is none
 * @param elsewhere whether the whole model keeps some of its weights in other files
 */
record PartFiles(Rope model, Rope data, boolean elsewhere) {}
