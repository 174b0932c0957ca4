package io.splitscope.model;

/**
 * A symbolic dimension that the model's inputs name.
 *
 * @param name as the file writes it, such as {@code batch} or {@code seq}
 * @param value the extent it is bound to at present
 */
public record Symbol(String name, long value) {}
