package io.splitscope.block;

/**
 * Tells which blocks have the same form.
 *
 * <p>Blocks of equal form have the same number of parts (layers and child blocks, in order of their first layer), pairwise
 * the same operator or form, joined by the same tensors position by position, and as many tensors that enter and that
 * leave, used by the same parts. Shapes, attributes and parameters may differ.
 */
public final class Forms {

    private Forms() {}
}
