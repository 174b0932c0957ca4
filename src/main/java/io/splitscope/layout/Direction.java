package io.splitscope.layout;

/** Where data flows to in a drawing. */
public enum Direction {
    /** From top to bottom. */
    DOWN,
    /** From left to right. */
    RIGHT
}
