package io.splitscope.onnx.shape;

/** One element of a tensor whose contents are followed. */
sealed interface Scalar permits Whole, Real {

    /** Whether its value under the present binding is known. */
    boolean isKnown();

    /** Whether symbolic dimensions or data decide its value. */
    boolean varies();
}
