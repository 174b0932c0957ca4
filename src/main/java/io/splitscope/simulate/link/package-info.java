/**
 * Links whose rates change: what is known of a link is a {@link io.splitscope.simulate.link.LinkModel}, what becomes of it
 * in one run a {@link io.splitscope.simulate.link.LinkProcess}.
 *
 * <p>All chance comes out of one {@link java.util.SplittableRandom}, the JDK's SplitMix64 generator (Steele, Lea, Flood,
 * OOPSLA 2014), so that a seed gives the same rates again.
 */
package io.splitscope.simulate.link;
