package io.splitscope.paint;

/** How much is drawn at a scale; each holds all that those before it show. */
enum Detail {
    /** Rectangles in the colours of sides and categories, edges as hair lines. */
    COLOUR,
    /** Cards, frames and edges, without letters. */
    SHAPES,
    /** Operators and block names. */
    NAMES,
    /** Layer names, shapes, marks, arrow heads. */
    ALL;

    private static final double SHAPES_FROM = 0.14;
    private static final double NAMES_FROM = 0.38;
    private static final double ALL_FROM = 0.62;

    static Detail of(double scale) {
        if (scale < SHAPES_FROM) {
            return COLOUR;
        }
        if (scale < NAMES_FROM) {
            return SHAPES;
        }
        return scale < ALL_FROM ? NAMES : ALL;
    }

    boolean shows(Detail other) {
        return compareTo(other) >= 0;
    }
}
