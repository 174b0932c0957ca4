/**
 * Smaller graphs with the same optimum: which blocks may stand as one vertex, and which layers always stay with the one
 * that reads them, whatever speeds, rates and latencies are. What is contracted without such a proof may lose; what is
 * contracted here loses nothing.
 */
package io.splitscope.split.reduce;
