/**
 * What a model costs: work and bytes per layer ({@link io.splitscope.cost.Workload}), and the
 * {@link io.splitscope.cost.Setting} in which it runs.
 *
 * <p>Knows the model and nothing else of the program: no file format, no algorithm, no window.
 */
package io.splitscope.cost;
