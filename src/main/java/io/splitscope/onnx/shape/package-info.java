/**
 * Types and shapes of every value of a graph, and the contents of the small ones that shapes follow from.
 *
 * <p>{@link io.splitscope.onnx.shape.Inference} walks the nodes once and asks one rule per operator; the rules live in one
 * class per family and are found through a registry keyed by domain and operator. A dimension is a whole number known under the
 * present binding of the symbolic dimensions, with the expression it follows from where integer arithmetic can carry one, or an
 * interval when data decides. Shape arithmetic (Shape, Gather, Concat, ...) is followed by carrying the contents of small tensors
 * in the same way.
 */
package io.splitscope.onnx.shape;
