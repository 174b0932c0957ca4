/**
 * Finds the optimal split of a {@link io.splitscope.cost.Workload} in a {@link io.splitscope.cost.Setting} as a minimum
 * s-t cut, and explains its delay.
 *
 * <p>Sees numbers, not operators: neither shapes nor pictures belong here.
 */
package io.splitscope.split;
