/**
 * Paintings remembered mark by mark: to draw them again with another pen, all or in part, and to tell where two differ.
 *
 * <p>Knows nothing of what is painted.
 */
package io.splitscope.paint.recording;
