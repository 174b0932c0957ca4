/**
 * Measured seconds per layer out of files: a trace of ONNX Runtime's profiler, or a table. Makes a
 * {@link io.splitscope.cost.Profile} of them for a model. Knows nothing of splits, settings or windows.
 */
package io.splitscope.profile;
