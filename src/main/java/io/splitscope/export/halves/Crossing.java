package io.splitscope.export.halves;

/**
 * A value that one part hands to another.
 *
 * @param value its name
 * @param from the part that has it
 * @param to the part that needs it
 * @param shape whether it is a tiny tensor of extents, which shape arithmetic on the other side needs, and not data
 */
public record Crossing(String value, Part from, Part to, boolean shape) {}
