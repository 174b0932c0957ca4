/**
 * Charts in the window: draws the plots of {@link io.splitscope.plot} on canvases, keeps them live while the sliders move,
 * and takes the user where a chart is clicked.
 */
package io.splitscope.view.plot;
