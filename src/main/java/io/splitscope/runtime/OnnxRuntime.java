package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import java.io.IOException;

/** Whether models can be run here: ONNX Runtime's classes are there, and its native library loads. */
public final class OnnxRuntime {

    /** The command that starts the program together with ONNX Runtime. */
    public static final String COMMAND = "mvn -q -Pruntime compile exec:exec";

    private static final String ENTRANCE = "ai.onnxruntime.OrtEnvironment";

    private OnnxRuntime() {}

    /** Whether models can be run. The first call loads the native library. */
    public static boolean isPresent() {
        try {
            require();
            return true;
        } catch (RuntimeMissingException e) {
            return false;
        }
    }

    /**
     * Makes sure that models can be run.
     *
     * @throws RuntimeMissingException if they cannot, with the command that includes ONNX Runtime
     */
    public static void require() throws RuntimeMissingException {
        require(OnnxRuntime.class.getClassLoader());
    }

    /** {@link #require()} where classes come from a loader of the caller's. */
    static void require(ClassLoader loader) throws RuntimeMissingException {
        try {
            NativeLibraries.unpack(loader);
            Class.forName(ENTRANCE, true, loader);
        } catch (ClassNotFoundException e) {
            throw new RuntimeMissingException(
                    text("OnnxRuntime.not-included"), text("OnnxRuntime.start-with-it", COMMAND), e);
        } catch (IOException e) {
            throw new RuntimeMissingException(
                    text("OnnxRuntime.cannot-be-unpacked", e.getMessage()), text("OnnxRuntime.make-room"), e);
        } catch (LinkageError e) {
            throw new RuntimeMissingException(
                    text("OnnxRuntime.does-not-load", reason(e)), text("OnnxRuntime.where-it-works"), e);
        }
    }

    private static String reason(LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
