package io.splitscope.layout;

/** An upright rectangle in a drawing; 1 is one pixel at scale 1. */
public record Box(double x, double y, double width, double height) {

    /** The right border. */
    public double right() {
        return x + width;
    }

    /** The bottom border. */
    public double bottom() {
        return y + height;
    }

    /** The horizontal centre. */
    public double centerX() {
        return x + width / 2;
    }

    /** The vertical centre. */
    public double centerY() {
        return y + height / 2;
    }

    /** Whether a point lies inside or on the border. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether another box lies inside, borders may touch. */
    public boolean contains(Box other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** Whether two boxes share more than a border. */
    public boolean overlaps(Box other) {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }

    /** The smallest box that holds this one and another. */
    public Box around(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Box plus(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }
}
