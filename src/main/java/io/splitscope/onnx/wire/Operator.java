package io.splitscope.onnx.wire;

/**
 * What a node calls, or what a local function is called.
 *
 * @param domain its domain; the standard one is the empty text, whichever way the file writes it
 * @param name its name, such as {@code Conv}
 * @param overload tells functions of one name apart; usually empty
 */
public record Operator(String domain, String name, String overload) {
    public Operator {
        domain = domain.equals("ai.onnx") ? "" : domain;
    }
}
