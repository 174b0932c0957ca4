/**
 * The graph of what is visible now: open blocks, layers, edges and their classes, as a GraphStream graph.
 *
 * <p>Knows what is shown, not where: coordinates belong to {@code layout}, colours to {@code paint}.
 */
package io.splitscope.picture;
