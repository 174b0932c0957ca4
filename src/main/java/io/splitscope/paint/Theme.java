package io.splitscope.paint;

/** Dark marks on a light ground, or light marks on a dark ground. */
public enum Theme {
    LIGHT,
    DARK
}
