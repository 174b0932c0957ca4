/**
 * Charts of a split, drawn with a {@link io.splitscope.paint.Pen}: the delay along a slider, the best splits over the plane
 * of device speed and bandwidth, work and bytes along the depth of the network; and charts of the laboratories' runs. Each
 * is an immutable snapshot that paints itself into any size and tells what lies at a point of it.
 *
 * <p>Knows no toolkit, as {@code paint} knows none.
 */
package io.splitscope.plot;
