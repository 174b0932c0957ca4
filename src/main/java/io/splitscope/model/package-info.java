/**
 * What a network is: a {@link io.splitscope.model.Model} of {@link io.splitscope.model.Layer layers} joined by
 * {@link io.splitscope.model.Tensor tensors}, with the {@link io.splitscope.model.Parameter parameters} they use.
 *
 * <p>Everything here is immutable and independent of any file format. Nothing here may import another package of the
 * program.
 */
package io.splitscope.model;
