/**
 * All optimal splits of a workload at once: along one slider ({@link io.splitscope.split.envelope.AxisEnvelope}) and over
 * a plane of two ({@link io.splitscope.split.envelope.SplitMap}). With everything else fixed the delay of a split is
 * linear in the prices, so the least delay is a lower envelope, and a slider move is a look-up in it.
 */
package io.splitscope.split.envelope;
