/**
 * Draws a laid-out picture with a {@code Pen}: palettes, level of detail, the look of vertices, edges and cuts.
 *
 * <p>Knows no toolkit; the window and every file format bring a pen of their own.
 */
package io.splitscope.paint;
