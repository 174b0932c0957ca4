/**
 * The maximum-flow algorithm on primitive arrays. Pure: vertices, arcs and capacities, nothing of the program.
 */
package io.splitscope.split.flow;
