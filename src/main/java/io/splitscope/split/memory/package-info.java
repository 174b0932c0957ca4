/**
 * What a split needs of the device's memory, and splits that fit into a limit. A limit is a side constraint that no minimum cut
 * respects (theory: a knapsack), so what is offered here comes with a proven bound on what it costs more than the best.
 */
package io.splitscope.split.memory;
