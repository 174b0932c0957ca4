package io.splitscope.onnx.shape;

/** A node contradicts its operator's definition; the message completes "node X cannot be followed: ...". */
final class InvalidNode extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidNode(String message) {
        super(message, null, false, false);
    }
}
