package io.splitscope.layout;

/** A place in a drawing; x grows to the right, y downwards, 1 is one pixel at scale 1. */
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
