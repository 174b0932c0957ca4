/**
 * The graph on screen: the JavaFX pen, panning, zooming, hovering, selecting, opening and closing blocks.
 */
package io.splitscope.view.canvas;
