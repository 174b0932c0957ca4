/**
 * Gives a picture its coordinates and edge routes. The only package that knows the Eclipse Layout Kernel.
 *
 * <ol>
 *   <li>{@code Wiring} cuts every edge where it passes the border of an open block; {@code FrameWiring} holds the pieces of
 *       one block.
 *   <li>{@code Ranks}, {@code MainLine} and {@code VertexPorts} decide what should be straight and where tensors touch
 *       their vertices: one place per tensor, so that branches share a trunk and different tensors never melt.
 *   <li>{@code FrameGraph} is the result as numbers only; equal graphs share a {@code FrameLayout}.
 *   <li>{@code FrameLayouter} lays one out: {@code Bypasses} picks the long links that would be too much for the kernel,
 *       {@code ElkFrame} asks the kernel for the rest, {@code Lanes} leads the long links around it, {@code FrameFinish}
 *       makes room for the name.
 *   <li>{@code Composition} puts all frames into one {@link io.splitscope.layout.LaidOut} drawing.
 * </ol>
 *
 * <p>All of it works as if data flowed down; only the composition turns the drawing.
 */
package io.splitscope.layout;
