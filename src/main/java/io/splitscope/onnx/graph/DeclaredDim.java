package io.splitscope.onnx.graph;

/** One declared extent of a tensor. */
public sealed interface DeclaredDim {

    /** A number, 0 or more. */
    record Number(long value) implements DeclaredDim {}

    /** A symbolic extent, such as {@code batch}, the same wherever the name appears. */
    record Symbol(String name) implements DeclaredDim {}

    /** An extent the file says nothing about. */
    record Unspecified() implements DeclaredDim {}
}
