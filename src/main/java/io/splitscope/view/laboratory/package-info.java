/**
 * The laboratory's window: choose a network that changes, a fleet and policies; watch the training; compare. While a run is
 * played, the picture in the main window shows the cut of the turn.
 */
package io.splitscope.view.laboratory;
