/**
 * Finds layers, blocks and raw inputs of a model by what people type, such as {@code conv 3x3 >10MB on:device}.
 *
 * <p>{@link io.splitscope.query.Query} reads the text; {@link io.splitscope.query.Search} holds a model and answers. All
 * terms of a query must hold. What is not known, such as the bytes of a shape that only data decides, neither matches a
 * term nor its negation.
 */
package io.splitscope.query;
