/**
 * Runs models here, with ONNX Runtime: the split against the whole, and layer by layer with a clock. The only package that knows
 * {@code ai.onnxruntime}.
 *
 * <p>ONNX Runtime is an optional part of the program. {@link io.splitscope.runtime.OnnxRuntime} tells whether it is there; every
 * entrance asks it first, so that without it a sentence says how to include it.
 */
package io.splitscope.runtime;
