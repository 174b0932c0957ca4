package io.splitscope.layout;

import io.splitscope.picture.Vertex;

/**
 * How large each vertex is drawn. Must depend on the vertex only, so that a drawing is the same on every machine; vertices
 * that look alike should be of one size, since blocks of the same form share one layout only then.
 */
@FunctionalInterface
public interface VertexSizes {

    /** The size of a box, px at scale 1; fractions are rounded up. */
    record Size(double width, double height) {
        public Size {
            if (!(width > 0) || !(height > 0)) {
                throw new IllegalArgumentException("A vertex cannot be " + width + " × " + height + " px");
            }
        }

        Size whole() {
            return new Size(Math.ceil(width), Math.ceil(height));
        }
    }

    /** The size of a vertex. */
    Size of(Vertex vertex);

    /** Sizes that follow from the number of letters, without asking any font. */
    VertexSizes ESTIMATED = new EstimatedSizes();
}
