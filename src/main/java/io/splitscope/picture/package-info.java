/**
 * The graph of what is visible now: open blocks, layers, edges and their sides. A
 * {@link io.splitscope.picture.Picture} is one immutable state of it for everybody above; a
 * {@link io.splitscope.picture.PictureGraph} is the living GraphStream graph that follows from picture to picture.
 *
 * <p>Knows what is shown, not where: coordinates belong to {@code layout}, colours to {@code paint}.
 */
package io.splitscope.picture;
