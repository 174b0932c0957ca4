/**
 * Groups the layers of a model into a tree of named blocks that people recognise.
 *
 * <p>Knows the model only. What a block costs or where it is drawn is decided elsewhere.
 */
package io.splitscope.block;
