package io.splitscope.runtime;

/** ONNX Runtime is no part of this program, or cannot work on this computer; the message says how to include it. */
public final class RuntimeMissingException extends RunException {

    private static final long serialVersionUID = 1L;

    RuntimeMissingException(String what, String remedy, Throwable cause) {
        super(what, remedy, cause);
    }
}
